/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../excel-addin/commands';
import { manifestFiles, strayIn } from '../../manifests/manifests';
import { BUTTONS } from '../../manifests/source';

const VALIDATOR = join(__dirname, '../../node_modules/office-addin-manifest/cli.js');
const URL = 'https://review.example.com/addin';
const files = manifestFiles(URL, '0.1.0');
const xml = new DOMParser().parseFromString(files['manifest.xml'], 'application/xml');
const texts = (name: string, attribute: string): readonly string[] =>
  elements(name).map((element) => element.getAttribute(attribute) ?? '');
const elements = (name: string): readonly Element[] => [...xml.getElementsByTagName(name)];

describe('the XML manifest', () => {
  test('is well-formed', () => {
    expect(elements('parsererror')).toEqual([]);
    expect(xml.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
  });

  test('elements stand in the order that Excel asks for', () => {
    expect([...xml.documentElement.children].map(({ tagName }) => tagName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  test('every resid names a resource, no longer than 32 characters, and every resource is used', () => {
    const ids = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => texts(name, 'id')).filter(Boolean);
    const used = [...xml.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid')!);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('texts are as long as they may be, and each has its Chinese', () => {
    const named = [...elements('DisplayName'), ...elements('Description').filter((each) => each.hasAttribute('DefaultValue'))];
    const strings = elements('bt:String');
    for (const element of [...named, ...strings]) {
      const [chinese] = element.children;
      expect([chinese?.getAttribute('Locale'), chinese?.getAttribute('Value')]).toEqual([
        'zh-CN',
        expect.stringMatching(/[\u4e00-\u9fff]/),
      ]);
    }
    const longest = (parent: string) =>
      Math.max(
        ...strings.filter((each) => each.parentElement?.tagName === parent).map((each) => each.getAttribute('DefaultValue')!.length),
      );
    expect(longest('bt:ShortStrings')).toBeLessThanOrEqual(125);
    expect(longest('bt:LongStrings')).toBeLessThanOrEqual(250);
    expect(elements('Override').some((each) => each.getAttribute('Locale') === 'en-US')).toBe(false);
  });

  test('the buttons call what the pane answers, and ask for no more than they need', () => {
    expect(
      elements('FunctionName')
        .map(({ textContent }) => textContent)
        .sort(),
    ).toEqual([...COMMANDS].sort());
    expect(elements('Control')).toHaveLength(4);
    expect(elements('Permissions')[0]?.textContent).toBe('ReadWriteDocument');
    expect(elements('Set')[0]?.outerHTML).toContain('MinVersion="1.8"');
  });

  test('every picture is there, in its size', () => {
    for (const url of [...texts('bt:Image', 'DefaultValue').filter(Boolean), ...texts('IconUrl', 'DefaultValue')]) {
      const file = join(__dirname, '../../manifests', url.replace(`${URL}/`, ''));
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file).readUInt32BE(16)).toBe(Number(/(\d+)\.png$/.exec(url)![1]));
    }
  });
});

describe('the unified manifest', () => {
  const json = JSON.parse(files['unified/manifest.json']);

  /** What Microsoft's tool objects to. */
  function objections(manifest: object): readonly string[] {
    const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.json');
    writeFileSync(file, JSON.stringify(manifest));
    const { stdout, stderr } = spawnSync(process.execPath, [VALIDATOR, 'validate', file], { encoding: 'utf8' });
    return `${stdout}${stderr}`.split('\n').filter((line) => /^Error: |not valid/.test(line));
  }

  test("passes Microsoft's own check, which a description that is too long does not", () => {
    expect(objections(json)).toEqual([]);
    expect(objections({ ...json, description: { ...json.description, short: 'x'.repeat(81) } })).toContain('The manifest is not valid.');
  });

  test('says in Chinese what it says in English, place by place', () => {
    const { $schema: _, ...chinese } = JSON.parse(files['unified/zh-cn.json']) as Record<string, string>;
    for (const [path, text] of Object.entries(chinese)) {
      const english = path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce((value, key) => value?.[key], json);
      expect([path, typeof english, /[\u4e00-\u9fff]/.test(text)]).toEqual([path, 'string', true]);
    }
    expect(Object.keys(chinese).filter((path) => path.endsWith('.label'))).toHaveLength(BUTTONS.length + 1);
  });
});

describe('an address', () => {
  test.each(['http://example.com', 'review.example.com', '', 'https://example.com/?x=1'])('%s is refused', (url) => {
    expect(() => manifestFiles(url, '0.1.0')).toThrow(RangeError);
  });

  test('a slash at its end makes no difference', () => {
    expect(manifestFiles(`${URL}/`, '0.1.0')).toEqual(files);
  });

  test('what was not filled in is found', () => {
    expect(strayIn('<Url DefaultValue="https://localhost:3000/taskpane.html"/>', URL)).toBe('https://localhost:3000/taskpane.html');
    expect(strayIn('<Version>undefined.0</Version>', URL)).toBe('undefined');
    expect(strayIn(`<Url DefaultValue="${URL}/taskpane.html"/>`, URL)).toBeUndefined();
  });
});
