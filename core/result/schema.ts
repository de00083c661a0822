import { z } from 'zod';
import { ALL_CODES, type Code } from '../codes';
import { ROLES } from '../model/roles';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const row = z.int().positive();
const code = z.enum(ALL_CODES as readonly [Code, ...Code[]]);
const status = z.enum(['pass', 'info', 'warn', 'unknown', 'block', 'approved', 'returned']);
const place = z.strictObject({ sheet: z.string(), row });

const run = z.strictObject({
  date: day,
  locale: z.enum(['zh-CN', 'en']),
  inputHash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  version: z.string(),
  readings: z.array(
    z.strictObject({
      sheet: z.string(),
      field: z.string(),
      as: z.enum(['factor', 'percent-to-pay', 'percent-off']),
      because: z.string(),
    }),
  ),
  skippedRows: z.array(z.strictObject({ sheet: z.string(), row, why: z.enum(['total', 'cancelled', 'repeated-header', 'blank']) })),
});

const totals = z.strictObject({
  orders: z.int().nonnegative(),
  lines: z.int().nonnegative(),
  byStatus: z.partialRecord(status, z.int().positive()),
  ordered: decimal,
  shippable: decimal,
  short: decimal,
  rejected: decimal,
});

const line = z.strictObject({
  sheet: z.string(),
  row,
  orderNo: z.string().optional(),
  lineNo: z.string().optional(),
  customer: z.string().optional(),
  sku: z.string().optional(),
  gift: z.boolean(),
  status,
  codes: z.array(code),
  quantity: decimal.optional(),
  ship: decimal.optional(),
  short: decimal.optional(),
  rejected: decimal.optional(),
  giftQuantity: decimal.optional(),
  giftShip: decimal.optional(),
  giftShort: decimal.optional(),
  giftRejected: decimal.optional(),
  unitPrice: decimal.optional(),
  expectedPrice: decimal.optional(),
  discount: decimal.optional(),
  expectedDiscount: decimal.optional(),
  amount: decimal.optional(),
  expectedAmount: decimal.optional(),
  shippableAmount: decimal.optional(),
  shortAmount: decimal.optional(),
  rejectedAmount: decimal.optional(),
});

const finding = z.strictObject({
  code,
  severity: z.enum(['info', 'warn', 'unknown', 'block']),
  sheet: z.string(),
  row: row.optional(),
  column: z
    .string()
    .regex(/^[A-Z]+$/)
    .optional(),
  field: z.string().optional(),
  orderNo: z.string().optional(),
  claimed: decimal.optional(),
  expected: decimal.optional(),
  difference: decimal.optional(),
  approved: z.literal(true).optional(),
  evidence: z.array(place),
  /** What else the finding carries, by the code's own names. */
  data: z.record(z.string(), z.json()).optional(),
  message: z.string(),
});

const shortage = z.strictObject({
  orderNo: z.string().optional(),
  lineNo: z.string().optional(),
  row,
  customer: z.string().optional(),
  region: z.string().optional(),
  sku: z.string().optional(),
  gift: z.boolean(),
  ordered: decimal,
  ship: decimal,
  short: decimal,
  reason: z.enum(['insufficient', 'taken', 'safety-stock', 'discontinued', 'whole-line', 'whole-order', 'unknown']),
  eta: day.optional(),
});

const finance = z.strictObject({
  customer: z.string().optional(),
  orderNo: z.string().optional(),
  /** Came to the order after it was paid: an entry of its own, numbered from 1. */
  topUp: row.optional(),
  ordered: decimal,
  shippable: decimal,
  receivableCharged: decimal,
  depositOnShort: decimal,
  balanceUsed: decimal,
  creditUsed: decimal,
  due: decimal,
  status: z.enum(['held', 'awaiting-payment', 'ready', 'nothing-to-ship', 'returned']),
});

/** The result file, `order-review/1`: what other programs may rely on. */
export const resultSchema = z.strictObject({
  schema: z.literal('order-review/1'),
  run,
  verdict: z.enum(['clear', 'findings', 'incomplete']),
  totals,
  lines: z.array(line),
  findings: z.array(finding),
  shortage: z.array(shortage),
  finance: z.array(finance),
  skipped: z.array(z.strictObject({ code, needs: z.array(z.enum(ROLES)) })),
  failures: z.array(z.strictObject({ code, error: z.string() })),
});
export type ResultFile = z.infer<typeof resultSchema>;
