using BugBridge.Connectors.Http;
using BugBridge.Connectors.Webhooks;

namespace BugBridge.Connectors;

/// <summary>A helpdesk that the bridge can work with, as the settings configure it.</summary>
public interface IHelpdeskVendor
{
    /// <summary>The most calls a minute.</summary>
    int CallsPerMinute { get; }

    /// <summary>By what its webhooks prove who sent them; null or empty when none are listened to.</summary>
    string? WebhookSecret { get; }

    /// <summary>A connection to it; nothing is sent yet.</summary>
    /// <param name="budget">Shared by everything that calls this account.</param>
    /// <param name="clock">For waits, time-outs and what is remembered for a time.</param>
    HelpdeskConnection Connect(CallBudget budget, TimeProvider clock);

    /// <summary>What it sends by itself.</summary>
    /// <param name="secret">The <see cref="WebhookSecret"/>.</param>
    /// <param name="clock">Judges the age.</param>
    IWebhookSender WebhooksOf(string secret, TimeProvider clock);
}
