import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The end. */
export function uninstallStories(world) {
  it('has caused no warning of PHP until now', () => {
    const log = join(world.site.folder, 'wp-content/debug.log');
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    // WordPress 6.1 itself causes some with PHP 8.2.
    expect(lines.filter((line) => /tl.elements|transfer-learning/.test(line))).to.deep.equal([]);
  });

  it('removes what it stored when it is deleted, and leaves what people uploaded', async () => {
    const { admin, site } = world;
    await admin.goto(`${site.address}/wp-admin/plugins.php`);
    const row = 'tr[data-slug=transfer-learning-elements]';
    await Promise.all([admin.waitForNavigation(), admin.click(`${row} .deactivate a`)]);
    await admin.click(`${row} .delete a`);
    await admin.waitForSelector(`${row}.deleted, tr.plugin-deleted-tr`);
    const left = JSON.parse(
      await site.php(`global $wpdb; echo wp_json_encode( array(
        'options' => $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'tl\\\\_elements%'" ),
        'notes' => $wpdb->get_col( "SELECT meta_id FROM $wpdb->postmeta WHERE meta_key LIKE '%tl\\\\_elements%'" ),
        'networks' => is_dir( wp_upload_dir()['basedir'] . '/tl-elements' ),
        'models' => array_map( 'file_exists', array_map( 'get_attached_file', wp_list_pluck( get_posts( array( 'post_type' => 'attachment' ) ), 'ID' ) ) ) ) );`),
    );
    expect(left).to.deep.equal({ options: [], notes: [], networks: false, models: [true] });
  });
}
