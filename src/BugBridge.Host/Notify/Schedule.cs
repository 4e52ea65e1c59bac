using BugBridge.Core.Calendar;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Host.Notify.Mail;
using Quartz;

namespace BugBridge.Host.Notify;

/// <summary>When one pack is sent by itself, and where to.</summary>
internal sealed class Schedule
{
    private readonly ScheduleSettings _settings;
    private readonly TimeZoneInfo _zone;
    private readonly CronExpression _times;

    public Schedule(ScheduleSettings settings, TimeZoneInfo zone)
    {
        (_settings, _zone) = (settings, zone);
        _times = CronExpression.Parse(settings.Cron).WithTimeZone(zone);

        // What it says, so that a schedule that was changed counts as another one and does not make up for times that it never had.
        Name = Stamp.For("schedule", settings.Pack, settings.Cron, settings.Period.ToString(), string.Join('\n', Targets));
    }

    /// <summary>The same as long as nothing of it is changed.</summary>
    public string Name { get; }

    /// <summary>The pack's name.</summary>
    public string Pack => _settings.Pack;

    /// <summary>The cron expression.</summary>
    public string Cron => _settings.Cron;

    /// <summary>The formats of its files.</summary>
    public IEnumerable<string> Formats => _settings.Formats;

    /// <summary>Where it goes.</summary>
    public IEnumerable<string> Targets =>
    [
        .. _settings.Folder.Length > 0 ? [FolderSender.Prefix + _settings.Folder] : Array.Empty<string>(),
        .. _settings.MailTo.Count > 0 ? [MailSender.Prefix + string.Join(',', _settings.MailTo)] : Array.Empty<string>(),
        .. _settings.Chats.Select(chat => ChatSender.Prefix + chat),
    ];

    /// <summary>Its last time after one moment and up to another, UTC; null when there was none. Of several missed ones only the last counts.</summary>
    public DateTimeOffset? LastBetween(DateTimeOffset after, DateTimeOffset upTo) =>
        _times.GetPreviousValidTimeBefore(upTo.AddTicks(-(upTo.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(1)) is { } last && last > after ? last : null;

    /// <summary>What the pack is about when it is made for that time.</summary>
    public Period PeriodAt(DateTimeOffset time)
    {
        var month = Period.MonthOf(time, _zone);
        return _settings.Period switch
        {
            SchedulePeriod.LastMonth => month.Previous,
            SchedulePeriod.LastQuarter => month.Quarter().Previous,
            _ => month,
        };
    }
}
