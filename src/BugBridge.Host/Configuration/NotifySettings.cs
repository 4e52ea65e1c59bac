using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>Packs that are sent on a schedule: which, when, and where to.</summary>
public sealed class NotifySettings : ISettings
{
    /// <summary>What is sent when.</summary>
    public IList<ScheduleSettings> Schedules { get; set; } = [];

    /// <summary>The mail server; needed when a schedule has <c>MailTo</c>.</summary>
    public MailSettings Mail { get; set; } = new();

    /// <summary>Incoming webhooks of team chats that schedules can name.</summary>
    public IList<ChatSettings> Chats { get; set; } = [];

    /// <summary>How long a pack that cannot be sent is tried, with growing waits, before it is set aside. It can then be sent from the Deliveries page.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether any pack goes by mail.</summary>
    internal bool IsMailed => Schedules.Any(schedule => schedule.MailTo.Count > 0);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        Schedules.SelectMany((schedule, at) => schedule.Faults([.. Chats]).Under($"{nameof(Schedules)}:{at}"))
            .Concat(IsMailed ? Mail.Faults().Under(nameof(Mail)) : [])
            .Concat(Chats.SelectMany((chat, at) => chat.Faults().Under($"{nameof(Chats)}:{at}")))
            .Concat(Chats.GroupBy(chat => chat.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
                .Select(same => new SetupFault(nameof(Chats), $"{same.Count()} chats are named '{same.Key}'.", "Give each a unique name.")))
            .Concat(GiveUpAfter < TimeSpan.FromMinutes(1)
                ? [new SetupFault(nameof(GiveUpAfter), $"{GiveUpAfter} is too short.", "Use at least 00:01:00.")]
                : []);
}
