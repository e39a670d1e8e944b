import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BankPlus } from '../../nodes/BankPlus/BankPlus.node.js';
import { bankPlus } from '../../nodes/BankPlus/system';
import { BankPlusSwitcher } from '../../nodes/BankPlusSwitcher/BankPlusSwitcher.node.js';
import { bankPlusSwitcher } from '../../nodes/BankPlusSwitcher/system';
import { DuitkuDisbursement } from '../../nodes/DuitkuDisbursement/DuitkuDisbursement.node.js';
import { DuitkuDisbursementTrigger } from '../../nodes/DuitkuDisbursement/DuitkuDisbursementTrigger.node.js';
import { duitkuDisbursement } from '../../nodes/DuitkuDisbursement/system';
import { KasProBank } from '../../nodes/KasPro/Bank/KasProBank.node.js';
import { KasProBankTrigger } from '../../nodes/KasPro/Bank/KasProBankTrigger.node.js';
import { kasProBank } from '../../nodes/KasPro/Bank/system';
import { KasProGold } from '../../nodes/KasPro/Gold/KasProGold.node.js';
import { KasProGoldTrigger } from '../../nodes/KasPro/Gold/KasProGoldTrigger.node.js';
import { kasProGold } from '../../nodes/KasPro/Gold/system';
import { KasProWallet } from '../../nodes/KasPro/Wallet/KasProWallet.node.js';
import { kasProWallet } from '../../nodes/KasPro/Wallet/system';
import type { ActionNode } from './nodePage';
import { BANK_PLUS_OUTPUTS } from './outputs/bankPlus';
import { BANK_PLUS_SWITCHER_OUTPUTS } from './outputs/bankPlusSwitcher';
import { DUITKU_OUTPUTS } from './outputs/duitku';
import { KASPRO_BANK_OUTPUTS, KASPRO_GOLD_OUTPUTS, KASPRO_WALLET_OUTPUTS } from './outputs/kasPro';
import type { TriggerNode } from './triggerPage';

/** What people must know besides the form, in Markdown, as the pages in `docs/nodes` hold it. */
export const notesOf = (name: string): string =>
	readFileSync(join(__dirname, 'notes', `${name}.md`), 'utf8').trim();

const credential = (name: string, anchor: string): string =>
	`[${name}](../credentials.md#${anchor})`;

const DUITKU_API = credential('Duitku Disbursement API', 'duitku-disbursement-api');
const KASPRO_API = credential('KasPro API', 'kaspro-api');

/** A page for each node; its file is named as the node is in saved workflows. */
export const ACTION_NODES: readonly ActionNode[] = [
	{
		description: new DuitkuDisbursement().description,
		system: duitkuDisbursement,
		outputs: DUITKU_OUTPUTS,
		notes: notesOf('duitkuDisbursement'),
		credential: DUITKU_API,
	},
	{
		description: new BankPlus().description,
		system: bankPlus,
		outputs: BANK_PLUS_OUTPUTS,
		notes: notesOf('bankPlus'),
		credential: credential('Bank+ API', 'bank-api'),
	},
	{
		description: new BankPlusSwitcher().description,
		system: bankPlusSwitcher,
		outputs: BANK_PLUS_SWITCHER_OUTPUTS,
		notes: notesOf('bankPlusSwitcher'),
		credential: credential('Bank+ Switcher API', 'bank-switcher-api'),
	},
	{
		description: new KasProBank().description,
		system: kasProBank,
		outputs: KASPRO_BANK_OUTPUTS,
		notes: [notesOf('kasProBank'), notesOf('kasPro')].join('\n\n'),
		credential: KASPRO_API,
	},
	{
		description: new KasProWallet().description,
		system: kasProWallet,
		outputs: KASPRO_WALLET_OUTPUTS,
		notes: [notesOf('kasProWallet'), notesOf('kasPro')].join('\n\n'),
		credential: KASPRO_API,
	},
	{
		description: new KasProGold().description,
		system: kasProGold,
		outputs: KASPRO_GOLD_OUTPUTS,
		notes: [notesOf('kasProGold'), notesOf('kasPro')].join('\n\n'),
		credential: KASPRO_API,
	},
];

export const TRIGGER_NODES: readonly TriggerNode[] = [
	{
		description: new DuitkuDisbursementTrigger().description,
		notes: notesOf('duitkuDisbursementTrigger'),
		credential: DUITKU_API,
		starts:
			'Starts a workflow when Duitku reports the result of a clearing by H2H or of a cash out',
		output:
			'The documented fields of the callback without its signature, `event`, `outcome`, `reference` (`disburseId`), `confirmed`, and `advice` where there is something to do.',
	},
	{
		description: new KasProBankTrigger().description,
		notes: notesOf('kasProBankTrigger'),
		credential: KASPRO_API,
		starts:
			'Polls the transaction history of an account and starts a workflow for each new movement',
		output:
			'One item per movement: `tid`, `creationDate`, `type`, `inOut`, `amount`, `debitAcc`, `debitName`, `creditAcc`, `creditName`, `balanceAfter`, `status`, `description`, `orderID`; all that the history has without Simplify.',
	},
	{
		description: new KasProGoldTrigger().description,
		notes: notesOf('kasProGoldTrigger'),
		credential: KASPRO_API,
		starts:
			'Polls the price chart of gold and starts a workflow when a price is passed or has changed',
		output: '`event`, `date`, `price`, `previousPrice`, `changePercent`, `threshold`.',
	},
];
