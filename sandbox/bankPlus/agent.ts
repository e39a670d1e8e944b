/** The one user of the sandbox: an agent of an invented bank. Nothing here belongs to a person. */
export const AGENT = {
	username: 'agent01',
	password: 'not-a-real-password',
	pin: '000000',
	/** Any text is taken as `sid`; this one is for the credential. */
	sid: 'SANDBOXSID01',
	accountNumber: '1000000001',
	bankCode: 'CTH',
	/** Partner, branch (3 digits) and counter (6 digits) codes, one after the other. */
	kodeAgen: 'CTH001000001',
} as const;

/** Who served the customer: part of every answer of a transaction. */
export const AGENT_BLOCK = {
	kode_agen: AGENT.kodeAgen,
	nama: 'Agen Contoh Satu',
	alamat: 'Jalan Contoh 1 01/01 Gambir Kota_Jakarta_Pusat, DKI Jakarta',
} as const;

/** What a login says of the agent, in the order of the document. */
export function profileOf(passwordUpdatedAt: number): Record<string, unknown> {
	return {
		nama: AGENT_BLOCK.nama,
		email: 'agent01@example.com',
		no_hp: '080000000001',
		username: AGENT.username,
		status: '1',
		favourite: null,
		kode_bank: AGENT.bankCode,
		kode_cabang: '001',
		kode_mitra: 'CTH',
		kode_loket: '000001',
		kelompok_id: '4',
		menu: null,
		group_id: '',
		password_updated_at: new Date(passwordUpdatedAt).toISOString(),
		pin_updated_at: '2020-01-01T00:00:00.000Z',
		attachment: JSON.stringify({
			register: 'agent/CTH_0000000000000000_KTP_1.png',
			due_diligence: { file: 'agent/CTH_0000000000000000_TU_1.png', detail: '' },
		}),
		kode_wil_bi: '0391',
		agent_type: 'lakupandai,ePayment,lkd',
		alamat_jalan: 'Jalan Contoh 1',
		alamat_rt_perum: '01/01',
		alamat_kelurahan: 'Gambir',
		alamat_kecamatan: 'Gambir',
		alamat_kabupaten_kota: 'Kota_Jakarta_Pusat',
		alamat_propinsi: 'DKI Jakarta',
		status_mitra: null,
		icon_bank: 'icon.jpeg',
		logo_bank: 'logo.jpeg',
		warna_bank: 'ff6f00',
		nama_bank: 'Bank Contoh',
	};
}
