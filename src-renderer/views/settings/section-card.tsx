import type { ChangePreview, SettingDescription, SettingsReport } from '#shared/contract/settings.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { ConnectionTest } from './connection-test.tsx';
import { useDraft } from './draft.ts';
import { groupOf, type Section } from './sections.ts';
import { SettingField } from './setting-field.tsx';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';

/** As they write themselves. */
const PRODUCTS: Readonly<Record<string, string>> = {
  kafka: 'Kafka',
  openai: 'OpenAI',
  elasticsearch: 'Elasticsearch',
  cassandra: 'Cassandra',
  vault: 'Vault',
};

interface Props {
  readonly section: Section;
  readonly settings: readonly SettingDescription[];
  readonly report: SettingsReport;
  readonly problems: ChangePreview['problems'];
  readonly isSearching: boolean;
}

/** The fields of one section, those that do not count now folded away, and the test of its connection. */
export function SectionCard({ section, settings, report, problems, isSearching }: Props) {
  const words = useWords(SETTINGS_WORDS);
  const draft = useDraft();
  const { whenKind } = section;
  const kind = whenKind === undefined ? null : (draft.values[whenKind.path] ?? report.values[whenKind.path]?.value);
  const isIdle = ({ path }: SettingDescription) =>
    !isSearching && whenKind !== undefined && kind !== whenKind.value && whenKind.groups.includes(groupOf(path));
  const idle = settings.filter(isIdle);
  const field = (setting: SettingDescription) => (
    <SettingField key={setting.path} setting={setting} report={report} problem={problems[setting.path]} />
  );
  const title = words.sections[section.id] ?? section.id;
  return (
    <Card title={title}>
      {section.id === 'secrets' && <SecretsNote report={report} />}
      {section.test !== null && !isSearching && <ConnectionTest key={section.test} part={section.test} name={title} />}
      {settings.filter((one) => !isIdle(one)).map(field)}
      {idle.length > 0 && whenKind !== undefined && (
        <details className={styles.idle}>
          <summary>{words.notInUse(PRODUCTS[whenKind.value] ?? whenKind.value)}</summary>
          {idle.map(field)}
        </details>
      )}
    </Card>
  );
}

function SecretsNote({ report }: { readonly report: SettingsReport }) {
  const { secret: words } = useWords(SETTINGS_WORDS);
  const { place, where, instead } = report.secrets;
  return (
    <div className={styles.note}>
      <p>
        {words.home(words.places[place])} {where !== '' && <bdi className={styles.path}>{where}</bdi>}
      </p>
      {instead !== null && <p>{instead === 'no-keychain' ? words.noKeychain : words.weakKeychain}</p>}
      {report.secretsError !== null && (
        <p className={styles.problem} role="alert">
          <ErrorText error={report.secretsError} />
        </p>
      )}
    </div>
  );
}
