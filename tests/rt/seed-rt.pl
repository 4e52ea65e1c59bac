#!/usr/bin/perl
# Fills Request Tracker with what the tests need, through its own Perl interface. Each step makes only what is missing.
# Prints KEY=VALUE lines. Passwords come by environment, so that they stand in no process list.
use strict;
use warnings;
use lib '/usr/local/share/request-tracker5/lib', '/usr/share/request-tracker5/lib';
use RT -init;
use RT::AuthToken;

my $system = RT->SystemUser;
my $password = $ENV{BUGBRIDGE_RT_PASSWORD} or die "BUGBRIDGE_RT_PASSWORD is not set\n";

sub done {
    my ($what, $ok, $message) = @_;
    die "$what: " . ($message // 'no reason given') . "\n" unless $ok;
}

sub queue {
    my ($name) = @_;
    my $queue = RT::Queue->new($system);
    $queue->Load($name);
    done("queue $name", $queue->Create(
        Name              => $name,
        Description       => "$name, for the tests",
        CorrespondAddress => lc($name) . '@bugbridge.test',
        CommentAddress    => lc($name) . '-comment@bugbridge.test',
    )) unless $queue->Id;
    return $queue;
}

sub field {
    my ($queue, $name, $type, $most, @values) = @_;
    my $lookup = RT::Ticket->CustomFieldLookupType;
    my $field  = RT::CustomField->new($system);
    $field->LoadByCols(Name => $name, LookupType => $lookup);
    done("field $name", $field->Create(Name => $name, Type => $type, MaxValues => $most, LookupType => $lookup)) unless $field->Id;
    done("field $name in the queue", $field->AddToObject($queue)) unless $field->IsAdded($queue->Id);
    my %have = map { $_->Name => 1 } @{ $field->Values->ItemsArrayRef };
    my $order = 0;
    for my $value (@values) {
        $order++;
        done("value $value of $name", $field->AddValue(Name => $value, SortOrder => $order)) unless $have{$value};
    }
    return $field;
}

sub user {
    my (%person) = @_;
    my $user = RT::User->new($system);
    $user->Load($person{Name});
    if (!$user->Id) {
        done("user $person{Name}", $user->Create(%person));
        $user->Load($person{Name});
    }
    done("password of $person{Name}", $user->SetPassword($person{Password}))
        if $person{Password} && !$user->IsPassword($person{Password});
    return $user;
}

sub grant {
    my ($who, $on, @rights) = @_;
    for my $right (@rights) {
        my $granted = RT::ACE->new($system);
        my $type = $who->IsRoleGroup ? $who->Object->Name : $who->PrincipalType;
        $granted->LoadByValues(PrincipalType => $type, PrincipalId => $who->Id, RightName => $right, Object => $on);
        done("right $right", $who->GrantRight(Right => $right, Object => $on)) unless $granted->Id;
    }
}

# The secret of a token can be read only when it is made, so it is kept in a file.
sub token_of {
    my ($user, $file) = @_;
    if (-s $file) {
        open my $in, '<', $file or die "$file: $!\n";
        chomp(my $secret = <$in>);
        my ($owner) = RT::Authen::Token->UserForAuthString($secret, $user->Name);
        return $secret if $owner && $owner->Id == $user->Id;
    }
    my $as_user = RT::CurrentUser->new;
    $as_user->Load($user->Id);
    my ($ok, $message, $secret) = RT::AuthToken->new($as_user)->Create(Owner => $user->Id, Description => 'bugbridge');
    done('token', $ok, $message);
    open my $out, '>', $file or die "$file: $!\n";
    print $out "$secret\n";
    close $out or die "$file: $!\n";
    return $secret;
}

# Each test project has a queue of its own, so that both may run at once: two workers at one queue would take each other's tickets.
my $support  = queue('Support');
my $journeys = queue('Journeys');
my $other    = queue('Accounting');
for my $queue ($support, $journeys) {
    # Zero is as many values as one likes.
    field($queue, 'JIRA key', 'Freeform', 1);
    field($queue, 'Category', 'Select', 1, 'Bug', 'Question', 'Incident', 'Feature request');
    field($queue, 'Fix expected', 'Freeform', 1);
    field($queue, 'Workaround', 'Text', 1);
    field($queue, 'Tags', 'Freeform', 0);
    # Every kind of field that an estimate may be written to, each of which is emptied in a way of its own.
    field($queue, 'Fix date', 'Date', 1);
    field($queue, 'Fix time', 'DateTime', 1);
    field($queue, 'Fix dates', 'Date', 0);
}

user(Name => 'root', Password => $ENV{BUGBRIDGE_RT_ROOT_PASSWORD});
my $bridge = user(Name => 'bridge', EmailAddress => 'bridge@bugbridge.test', RealName => 'BugBridge', Privileged => 1, Password => $password);
my $rep = user(Name => 'rep', EmailAddress => 'rep@bugbridge.test', RealName => 'Rita Rep', Privileged => 1, Password => $password);
user(Name => 'customer@example.com', EmailAddress => 'customer@example.com', RealName => 'Carl Customer', Privileged => 0,
    Password => $password);
# A bridge that was set up badly: it may read, and nothing else.
my $onlooker = user(Name => 'onlooker', EmailAddress => 'onlooker@bugbridge.test', RealName => 'Olga Onlooker', Privileged => 1,
    Password => $password);

# What the bridge's account needs is exactly this; the README says the same.
my @reading = qw(SeeQueue ShowTicket ShowTicketComments SeeCustomField);
my @writing = qw(CommentOnTicket ModifyTicket ModifyCustomField);
for my $queue ($support, $journeys, $other) {
    grant($bridge->PrincipalObj, $queue, @reading, @writing);
    grant($onlooker->PrincipalObj, $queue, qw(SeeQueue ShowTicket));
    grant($rep->PrincipalObj, $queue, @reading, @writing, qw(CreateTicket ReplyToTicket OwnTicket TakeTicket DeleteTicket));
}
my $everyone = RT::Group->new($system);
$everyone->LoadSystemInternalGroup('Everyone');
for my $queue ($support, $journeys) {
    grant($everyone->PrincipalObj, $queue, qw(CreateTicket ReplyToTicket));
    my $requestors = RT::Group->new($system);
    $requestors->LoadRoleGroup(Object => $queue, Name => 'Requestor');
    $requestors->CreateRoleGroup(Object => $queue, Name => 'Requestor') unless $requestors->Id;
    grant($requestors->PrincipalObj, $queue, qw(ShowTicket));
}
grant($_->PrincipalObj, RT->System, qw(ManageAuthTokens)) for $bridge, $onlooker;
my $token = token_of($bridge, $ENV{BUGBRIDGE_RT_TOKEN_FILE});
my $onlooker_token = token_of($onlooker, "$ENV{BUGBRIDGE_RT_TOKEN_FILE}.onlooker");

print "RT_TOKEN=$token\n";
print "RT_QUEUE=Support\nRT_JOURNEY_QUEUE=Journeys\nRT_OTHER_QUEUE=Accounting\n";
print "RT_BRIDGE=bridge\nRT_REP=rep\nRT_CUSTOMER=customer\@example.com\nRT_ONLOOKER_TOKEN=$onlooker_token\n";
