package RT::Extension::BugBridge;

use strict;
use warnings;

use Digest::SHA ();
use Encode ();
use Time::HiRes ();
use URI::Escape ();

our $VERSION = '{{version}}';

# The first line of what is signed, and the route that BugBridge gives this extension.
our $HEADING  = 'bugbridge-frame-1';
our $ROUTE    = 'request-tracker';
our $LIFETIME = 120;

my $count = 0;

=head1 NAME

RT::Extension::BugBridge - shows BugBridge's panel on tickets

=head1 INSTALLATION

Copy this folder into RT's plugins (F<local/plugins/RT-Extension-BugBridge>), write into F<RT_SiteConfig.pm>

    Plugin('RT::Extension::BugBridge');
    Set($BugBridgeAddress, '{{address}}/panel/frame/request-tracker');
    Set($BugBridgeSecret, 'the value of Helpdesk:RequestTracker:FrameSecret');

and start RT again (and remove F<var/mason_data/obj> where RT keeps it).

=head1 METHODS

=head2 Address TICKET, CURRENTUSER

The panel's address for a ticket, signed for the user and good for two minutes and one use; undef where the configuration lacks the
address or the secret, or the user is not privileged.

=cut

sub Address {
    my ($class, $ticket, $current) = @_;
    my $address = RT->Config->Get('BugBridgeAddress');
    my $secret  = RT->Config->Get('BugBridgeSecret');
    return undef unless $address && $secret && $current->UserObj->Privileged;

    my %part = (
        ticket  => $ticket->id,
        user    => _line($current->Name),
        name    => _line($current->UserObj->RealName || $current->Name),
        expires => int(time) + $LIFETIME,
        nonce   => _nonce(),
    );
    my @order   = qw(ticket user name expires nonce);
    my $message = join("\n", $HEADING, $ROUTE, @part{@order});
    $part{signature} = Digest::SHA::hmac_sha256_hex(Encode::encode('UTF-8', $message), Encode::encode('UTF-8', $secret));
    return $address . '?' . join('&', map { $_ . '=' . URI::Escape::uri_escape_utf8($part{$_}) } @order, 'signature');
}

# BugBridge refuses what is longer, or has signs that no name has.
sub _line {
    my ($text) = @_;
    $text =~ s/[[:cntrl:]]+/ /g;
    $text =~ s/^\s+|\s+$//g;
    return substr($text, 0, 200);
}

# It has to differ each time; nobody has to be unable to guess it, since it is signed.
sub _nonce { return substr(Digest::SHA::sha256_hex(join('-', Time::HiRes::time(), $$, rand(), ++$count)), 0, 32) }

1;
