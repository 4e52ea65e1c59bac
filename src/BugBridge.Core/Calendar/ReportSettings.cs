using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Calendar;

/// <summary>How reports and the dashboard speak.</summary>
public sealed class ReportSettings : ISettings
{
    /// <summary>
    /// The time zone in which days and months start, by its IANA name: <c>Europe/Berlin</c>. Fix dates use it, too: a sprint that ends
    /// on Friday at 17:00 in this zone ends on Friday.
    /// </summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The language of packs that are sent, and of pages for readers whose browser asks for none that there is: <c>en</c> or <c>es</c>,
    /// with a region for dates and numbers if wanted (<c>en-GB</c>).</summary>
    public string Language { get; set; } = "en";

    /// <summary>When the reps are at work, for business hours in reports beside calendar time. Off when left out.</summary>
    public BusinessHoursSettings BusinessHours { get; set; } = new();

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The business hours, or null when none are set. It keeps what it worked out, so hold it where much is counted.</summary>
    public BusinessCalendar? Calendar() => BusinessHours.Calendar(Zone);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new SetupFault(nameof(TimeZone), $"'{TimeZone}' is not a time zone this machine knows.", "Use an IANA name such as Europe/Berlin or America/New_York.");
        }

        if (Language.Split('-')[0] is not ("en" or "es"))
        {
            yield return new SetupFault(nameof(Language), $"'{Language}' is not supported.", "Use en or es, with a region if you like: en-GB, es-MX.");
        }

        foreach (var fault in BusinessHours.Faults().Under(nameof(BusinessHours)))
        {
            yield return fault;
        }
    }
}
