import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/print.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { registerServiceWorker } from './lib/offline/register';

mount(App, { target: document.getElementById('app') as HTMLElement });
registerServiceWorker();
