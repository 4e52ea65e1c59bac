using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>A company's last month, before the bridge came: usability tickets, some of them answered.</summary>
internal static class Review
{
    /// <summary>The categories, as their file has them.</summary>
    public static string Categories { get; } = new JsonObject
    {
        ["usabilityTickets"] = new JsonObject { ["tags"] = new JsonArray("usability") },
        ["categories"] = new JsonArray(
            new JsonObject { ["id"] = "finding", ["name"] = "Finding things", ["tags"] = new JsonArray("ux-nav"), ["phrases"] = new JsonArray("where is") },
            new JsonObject { ["id"] = "forms", ["name"] = BrowserSite.Hostile, ["tags"] = new JsonArray("ux-forms"), ["phrases"] = new JsonArray("date format") }),
    }.ToJsonString();

    /// <summary>The month in which it is today, and those before it, as reports name them.</summary>
    public static string Month(int ago) => First(ago).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>A day of last month in which that all happens.</summary>
    public static DateTimeOffset Then => First(1).AddDays(11);

    public static void AddTo(SandboxServer sandbox, PastClock clock, long customer, long rep)
    {
        clock.Past = Then;
        for (var i = 0; i < 6; i++)
        {
            var (subject, tag) = i % 2 == 0 ? ("Where is the export?", "ux-nav") : (BrowserSite.Hostile, "ux-forms");
            var ticket = sandbox.Zendesk.FileTicket(customer, subject, "I looked everywhere. " + BrowserSite.Hostile, "usability", tag);
            clock.Past += TimeSpan.FromHours(5);
            sandbox.Zendesk.Reply(ticket, rep, "Up there, to the right.");
            sandbox.Zendesk.SetStatus(ticket, i < 4 ? "solved" : "pending");
        }

        clock.Past = null;
    }

    private static DateTimeOffset First(int ago)
    {
        var today = DateTimeOffset.UtcNow;
        return new DateTimeOffset(today.Year, today.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(-ago);
    }
}
