import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { queueSettings } from '../../queue/settings';

const compose = readFileSync(join(__dirname, '../../../docs/compose.yml'), 'utf8');

const settings = queueSettings({ port: 1 }, { port: 2 });

/** Those whose value is the machine's. */
const OWN = /HOST|PORT|DATABASE|USER|PASSWORD|KEY/;

test.each(Object.entries(settings))('the compose file has the setting %s', (name, value) => {
	const [, set] = new RegExp(`^\\s+${name}: '?([^'\\n]+)'?$`, 'm').exec(compose) ?? [];

	expect(set).toBeDefined();
	if (!OWN.test(name)) expect(set).toBe(value);
});
