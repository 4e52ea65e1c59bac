using System.Globalization;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Tells how long it takes to take in history. The budget of calls decides that; all else is fast beside it.</summary>
/// <param name="CallsPerMinute">How many calls the helpdesk may be sent.</param>
/// <param name="CallsPerTicket">About how many a ticket takes.</param>
public sealed record BackfillForecast(int CallsPerMinute, double CallsPerTicket)
{
    private const double LongestInMinutes = 120;

    /// <summary>How long so many tickets take, in words: "about 28 minutes".</summary>
    public string For(int tickets)
    {
        var minutes = Math.Ceiling(tickets * CallsPerTicket / CallsPerMinute);
        return minutes switch
        {
            <= 1 => "about a minute",
            <= LongestInMinutes => string.Create(CultureInfo.InvariantCulture, $"about {minutes:0} minutes"),
            _ => string.Create(CultureInfo.InvariantCulture, $"about {minutes / 60:0.#} hours"),
        };
    }
}
