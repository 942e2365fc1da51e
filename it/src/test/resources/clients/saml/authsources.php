<?php
$config = [
    'default-sp' => [
        'saml:SP',
        'entityID' => 'https://127.0.0.1:@PORT@/simplesaml',
        'idp' => '@PROVIDER@',
        'privatekey' => 'sp.key.pem',
        'certificate' => 'sp.cer.pem',
        'sign.authnrequest' => true,
        'sign.logout' => true,
        'validate.logout' => true,
        'WantAssertionsSigned' => true,
        'assertion.encryption' => true,
        'NameIDPolicy' => ['Format' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', 'AllowCreate' => true],
    ],
];
