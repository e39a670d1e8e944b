import { KasProBank } from '../../../nodes/KasPro/Bank/KasProBank.node';
import { KasProBankTrigger } from '../../../nodes/KasPro/Bank/KasProBankTrigger.node';
import { KasProGold } from '../../../nodes/KasPro/Gold/KasProGold.node';
import { KasProGoldTrigger } from '../../../nodes/KasPro/Gold/KasProGoldTrigger.node';
import { KasProWallet } from '../../../nodes/KasPro/Wallet/KasProWallet.node';

const NODES = [new KasProBank(), new KasProWallet(), new KasProGold()];

test('three outputs are drawn for every operation that moves money, and for no other', () => {
	const listed = NODES.flatMap(({ description: { outputs } }) =>
		[...(outputs as string).matchAll(/"(\w+:\w+)"/g)].map(([, operation]) => operation),
	);
	expect(listed).toEqual([
		'transfer:bankTransfer',
		'wallet:p2p',
		'wallet:cashOut',
		'wallet:payQris',
		'wallet:pay',
		'wallet:tip',
		'wallet:topUp',
		'wallet:topUpDriver',
		'purchase:buyByGram',
		'purchase:buyByRupiah',
		'sale:confirm',
		'transfer:confirm',
		'withdrawal:confirm',
	]);
});

test.each([new KasProBankTrigger(), new KasProGoldTrigger()])(
	'$description.displayName polls and takes the one credential of KasPro',
	({ description }) => {
		expect(description).toMatchObject({
			polling: true,
			inputs: [],
			credentials: [{ name: 'kasProApi', required: true }],
		});
	},
);
