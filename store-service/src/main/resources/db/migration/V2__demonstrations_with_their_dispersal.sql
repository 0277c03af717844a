-- A demonstration and its dispersal are one family since; reports stored before are found under it too.
update report set family = 'unrest'
where family = 'protest' or (family = 'assault' and body like '%"mode":"crowd-control"%');
