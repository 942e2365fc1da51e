<?php
// A page that SimpleSAMLphp guards: shows what it tells of who came.
require '/usr/share/simplesamlphp/lib/_autoload.php';
$guard = new \SimpleSAML\Auth\Simple('default-sp');
if (isset($_GET['logout'])) {
    $guard->logout('https://127.0.0.1:@PORT@/bye.html');
}
$guard->requireAuth();
$told = htmlspecialchars(json_encode($guard->getAttributes(), JSON_UNESCAPED_UNICODE));
echo '<!DOCTYPE html><html lang="en"><title>Service</title>';
echo '<main data-state="in"><pre id="detail">' . $told . '</pre></main></html>';
