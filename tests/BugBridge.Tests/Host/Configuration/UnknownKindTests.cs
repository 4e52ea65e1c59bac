using BugBridge.Connectors.Jira;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Host.Webhooks;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Configuration;

/// <summary>A kind of remote that a part of the program does not know is a fault, and never another kind.</summary>
public sealed class UnknownKindTests
{
    private const string Unknown = "99";

    [Fact]
    public void The_check_of_the_settings_names_the_fault_and_what_would_be_right()
    {
        var fault = Assert.Single(new HelpdeskSettings { Kind = Unknown }.Faults());

        Assert.Equal(("Kind", "There is no helpdesk '99'.", "Use Zendesk, RequestTracker, Freshdesk."), (fault.Path, fault.Problem, fault.Remedy));
        Assert.Contains(new JiraSettings { Kind = (JiraKind)99 }.Faults(), one => one is { Path: "Kind", Problem: "There is no Jira '99'." });
    }

    [Fact]
    public void Nothing_is_connected_and_no_webhook_is_listened_to_in_the_name_of_another_helpdesk()
    {
        var settings = new BridgeSettings();
        settings.Helpdesk.Kind = Unknown;
        settings.Helpdesk.Zendesk.WebhookSecret = "a-secret-of-zendesk";

        Assert.Throws<UnknownHelpdeskException>(() => new BridgeParts(new FakeTimeProvider(A.Monday)).Connect(settings));
        Assert.Throws<UnknownHelpdeskException>(() => WebhookSecrets.Of(settings).ToList());
        Assert.Throws<UnknownHelpdeskException>(() => WebhookSecrets.Senders(settings, new FakeTimeProvider(A.Monday)).ToList());
    }

    [Fact]
    public void Every_known_helpdesk_has_its_settings_and_its_webhooks() => Assert.All(HelpdeskSettings.Kinds, kind =>
    {
        var settings = new BridgeSettings();
        settings.Helpdesk.Kind = kind;

        Assert.Contains(WebhookSecrets.Of(settings), secret => secret.Path == $"Helpdesk:{kind}:WebhookSecret");
        Assert.All(settings.Helpdesk.Faults(), fault => Assert.StartsWith($"{kind}:", fault.Path, StringComparison.Ordinal));
    });
}
