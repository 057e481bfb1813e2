// How an act reaches the node. Most are moves; a report's own acts have calls of their own.
import * as api from './api/calls';
import type { Body, Panel, Thing } from './api/types';

export interface Order {
  act: string;
  data: Body;
  body: Body;
  pin?: string;
  late?: boolean;
  at?: number;
}

export function carryOut(object: Thing, order: Order): Promise<Panel> {
  const reason = String(order.data.why ?? order.data.reason ?? '');
  if (object.proc === 'report') {
    if (order.act === 'edit') return api.editReport(object.id, order.body);
    if (order.act === 'correct') return api.editReport(object.id, order.body, reason);
    if (order.act === 'withdraw') return api.withdrawReport(object.id, reason);
  }
  return api.move(object.id, {
    act: order.act,
    data: order.data,
    ...(order.pin === undefined ? {} : { pin: order.pin }),
    ...(order.late ? { late: true, ...(order.at ? { at: order.at } : {}) } : {}),
  });
}
