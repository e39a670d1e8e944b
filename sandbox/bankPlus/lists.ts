import { optional, text } from '../core/bodyRules';
import type { Endpoint } from '../core/contract';
import { done, refused } from './answers';
import { endpoint } from './endpoint';
import {
	AGENT_GROWTH,
	AGENT_SPREAD,
	BANKS,
	BILLS,
	BSA_BY_MONTH,
	EDUCATIONS,
	JOBS,
	PURCHASES,
	REGIONS,
	SALARIES,
	TRANSACTION_RANGES,
} from './listData';
import { PATHS } from './paths';
import type { BankPlusState } from './state';

/** A list that is asked for with no body. */
const list = (path: string, message: string, data: readonly unknown[]): Endpoint<BankPlusState> =>
	endpoint({ path, rules: {}, answer: () => done(message, data) });

const optionalText = optional(text(/^/));

/** The dashboards and reference lists of "Non Transaction". */
export const LIST_ENDPOINTS: readonly Endpoint<BankPlusState>[] = [
	endpoint({
		path: PATHS.bsaGraph,
		rules: { month: text(/^\d{4}-(0[1-9]|1[0-2])$/) },
		answer: (_state, { month }) => {
			const graph = BSA_BY_MONTH.get(month);
			if (graph === undefined) return refused('NOT_FOUND', 'Data tidak ditemukan!');
			return done('Data ditemukan!', graph);
		},
	}),
	list(PATHS.billGraph, 'Data ditemukan!', BILLS),
	list(PATHS.purchaseGraph, 'Data ditemukan!', PURCHASES),
	list(PATHS.agentGrowthGraph, 'Data ditemukan!', AGENT_GROWTH),
	list(PATHS.agentSpreadGraph, 'Data ditemukan!', AGENT_SPREAD),
	list(PATHS.jobs, 'Menampilkan data', JOBS),
	list(PATHS.educations, 'Menampilkan data', EDUCATIONS),
	list(PATHS.salaries, 'Menampilkan data', SALARIES),
	list(PATHS.transactionRanges, 'Menampilkan data', TRANSACTION_RANGES),
	endpoint({
		path: PATHS.banks,
		rules: {},
		answer: () => ({ ...done('Berhasil menampilkan list bank', BANKS), count: BANKS.length }),
	}),
	endpoint({
		path: PATHS.regions,
		// The "Presence" column is blank for all five: a region must match those that are given.
		rules: {
			propinsi: optionalText,
			jenis: optionalText,
			kabupaten: optionalText,
			kecamatan: optionalText,
			kelurahan: optionalText,
		},
		answer: (_state, asked) => {
			const found = REGIONS.filter((region) =>
				REGION_FIELDS.every((name) => !asked[name] || asked[name] === region[name]),
			);
			if (found.length === 0) {
				return refused('NOT_FOUND', 'Mohon maaf data wilayah tidak ditemukan');
			}
			return done(
				'Data wilayah di temukan',
				found.map(({ kodepos }) => ({ kodepos })),
			);
		},
	}),
];

const REGION_FIELDS = ['propinsi', 'jenis', 'kabupaten', 'kecamatan', 'kelurahan'] as const;
