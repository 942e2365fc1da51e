<?php
// SimpleSAMLphp as a service provider. Names in @ are filled in.
$config = [
    'baseurlpath' => 'https://127.0.0.1:@PORT@/simplesaml/',
    'application' => ['baseURL' => 'https://127.0.0.1:@PORT@'],
    'certdir' => '@FOLDER@/',
    'tempdir' => '@FOLDER@/',
    'datadir' => '@FOLDER@/',
    'loggingdir' => '@FOLDER@/',
    'logging.handler' => 'errorlog',
    'logging.level' => SimpleSAML\Logger::INFO,
    'secretsalt' => '@SALT@',
    'auth.adminpassword' => '@SALT@',
    'timezone' => 'UTC',
    'showerrors' => true,
    'errorreporting' => false,
    'module.enable' => ['core' => true, 'saml' => true],
    // not phpsession: browsers send no cookie to a frame of another site, which brings a logout from elsewhere
    'store.type' => 'sql',
    'store.sql.dsn' => 'sqlite:@FOLDER@/sessions.sq3',
    'session.cookie.secure' => true,
    'session.cookie.samesite' => 'None',
    'metadata.sources' => [['type' => 'xml', 'file' => '@FOLDER@/provider.xml']],
];
