/// <reference types="google-apps-script" />
import type { BookApi } from './book';
import type { ConditionApi, RuleApi, RuleBuilder, TextStyleApi, TextStyleBuilder, ValidationApi, ValidationBuilder } from './builders';
import type { ChartApi, ChartBuilder } from './charts';
import type { RangeApi } from './range';
import type { cache, lock, page, properties, serviceObjects, ui } from './services';
import type { FilterApi, RangeListApi, SheetApi } from './sheet';
import type { Service } from './strict';

import S = GoogleAppsScript.Spreadsheet;

/** What stands for what: Google's object first. */
interface StandIns {
  readonly Spreadsheet: [S.Spreadsheet, BookApi];
  readonly Sheet: [S.Sheet, SheetApi];
  readonly Range: [S.Range, RangeApi];
  readonly RangeList: [S.RangeList, RangeListApi];
  readonly Filter: [S.Filter, FilterApi];
  readonly EmbeddedChart: [S.EmbeddedChart, ChartApi];
  readonly EmbeddedChartBuilder: [S.EmbeddedChartBuilder, ChartBuilder];
  readonly EmbeddedPieChartBuilder: [S.EmbeddedPieChartBuilder, ChartBuilder];
  readonly EmbeddedBarChartBuilder: [S.EmbeddedBarChartBuilder, ChartBuilder];
  readonly EmbeddedColumnChartBuilder: [S.EmbeddedColumnChartBuilder, ChartBuilder];
  readonly ConditionalFormatRule: [S.ConditionalFormatRule, RuleApi];
  readonly ConditionalFormatRuleBuilder: [S.ConditionalFormatRuleBuilder, RuleBuilder];
  readonly BooleanCondition: [S.BooleanCondition, ConditionApi];
  readonly DataValidation: [S.DataValidation, ValidationApi];
  readonly DataValidationBuilder: [S.DataValidationBuilder, ValidationBuilder];
  readonly TextStyle: [S.TextStyle, TextStyleApi];
  readonly TextStyleBuilder: [S.TextStyleBuilder, TextStyleBuilder];
  readonly Ui: [GoogleAppsScript.Base.Ui, ReturnType<typeof ui>];
  readonly Menu: [GoogleAppsScript.Base.Menu, ReturnType<ReturnType<typeof ui>['createAddonMenu']>];
  readonly HtmlOutput: [GoogleAppsScript.HTML.HtmlOutput, ReturnType<typeof page>];
  readonly Properties: [GoogleAppsScript.Properties.Properties, ReturnType<typeof properties>];
  readonly Lock: [GoogleAppsScript.Lock.Lock, ReturnType<typeof lock>];
  readonly Cache: [GoogleAppsScript.Cache.Cache, ReturnType<typeof cache>];
  readonly SpreadsheetApp: [S.SpreadsheetApp, Globals['SpreadsheetApp']];
  readonly PropertiesService: [GoogleAppsScript.Properties.PropertiesService, Globals['PropertiesService']];
  readonly LockService: [GoogleAppsScript.Lock.LockService, Globals['LockService']];
  readonly CacheService: [GoogleAppsScript.Cache.CacheService, Globals['CacheService']];
  readonly Session: [GoogleAppsScript.Base.Session, Globals['Session']];
  readonly Utilities: [GoogleAppsScript.Utilities.Utilities, Globals['Utilities']];
  readonly HtmlService: [GoogleAppsScript.HTML.HtmlService, Globals['HtmlService']];
}
type Globals = ReturnType<typeof serviceObjects>;

/** What the tests see of a stand-in and a script does not: each an own name, so that a misspelt method is not among them. */
type Backstage =
  | keyof Service
  | 'model'
  | 'handle'
  | 'mustBeFree'
  | 'select'
  | 'selected'
  | 'show'
  | 'box'
  | 'mustStand'
  | 'content'
  | 'title';

/** A type of Google's with its objects replaced by ours, and its enumerations by the texts that they print. */
type Ours<T> = 0 extends 1 & T
  ? T
  : T extends number
    ? Same<T, number> extends true
      ? number
      : string
    : T extends string | boolean | null | undefined
      ? T
      : T extends GoogleAppsScript.Base.Date
        ? Date
        : T extends readonly (infer U)[]
          ? Ours<U>[]
          : Replaced<T>;
type Replaced<T> = { [K in keyof StandIns]: Same<T, StandIns[K][0]> extends true ? StandIns[K][1] : never }[keyof StandIns] extends infer R
  ? [R] extends [never]
    ? T
    : R
  : never;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The signatures of a method, as pairs of what it takes and what it gives back. */
type Signatures<F> = F extends {
  (...given: infer A1): infer R1;
  (...given: infer A2): infer R2;
  (...given: infer A3): infer R3;
  (...given: infer A4): infer R4;
  (...given: infer A5): infer R5;
  (...given: infer A6): infer R6;
  (...given: infer A7): infer R7;
  (...given: infer A8): infer R8;
}
  ? [A1, R1] | [A2, R2] | [A3, R3] | [A4, R4] | [A5, R5] | [A6, R6] | [A7, R7] | [A8, R8]
  : never;
/** Google takes `null` nearly everywhere, to take something away; we never give it. */
type Taken<A> = { [I in keyof A]: Ours<Exclude<A[I], null>> };
type FitsOne<F, P> = P extends [infer A extends unknown[], infer R]
  ? F extends (...given: Taken<A>) => Ours<R> | MayBeNull<R>
    ? true
    : never
  : never;
/** Google's types leave out that a script without a document gets neither. */
type MayBeNull<R> = R extends GoogleAppsScript.Lock.Lock | GoogleAppsScript.Cache.Cache | GoogleAppsScript.Properties.Properties
  ? null
  : never;

type MethodOf<Real, K> = K extends keyof Real ? Real[K] : never;
type Unlike<Real, Our> = {
  [K in Exclude<keyof Our, Backstage>]: Our[K] extends (...given: never[]) => unknown
    ? [FitsOne<Our[K], Signatures<MethodOf<Real, K>>>] extends [never]
      ? K
      : never
    : K extends keyof Real
      ? never
      : K;
}[Exclude<keyof Our, Backstage>];

/** The names of methods that are not as Google has them, by object; every one is `never`. */
type Unfaithful = { readonly [K in keyof StandIns]: Unlike<StandIns[K][0], StandIns[K][1]> };

/**
 * Compiles only while every method of the stand-in is one of Google's, takes what one of its signatures takes, and gives back what that
 * one gives back; what is wrong stands in the compiler's message.
 */
export const FAITHFUL: Unfaithful extends { readonly [K in keyof StandIns]: never } ? true : Unfaithful = true;
