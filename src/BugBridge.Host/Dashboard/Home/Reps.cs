using System.Collections.Immutable;
using System.Security.Claims;
using BugBridge.Core.Browsing;
using BugBridge.Host.Dashboard.Serving;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>Finds which rep of the helpdesk a reader is.</summary>
internal sealed class Reps(IRepNames names)
{
    private const int Most = 5_000;

    /// <summary>All reps by name.</summary>
    public Task<ImmutableArray<FoundName>> AllAsync(CancellationToken cancellationToken) => names.AllAsync(Most, cancellationToken);

    /// <summary>What tells who the reader is: what was entered in this browser, or else what signing in said; null when nothing does.</summary>
    public static string? AskedBy(HttpContext context) => context.Request.Cookies[StartChoice.RepCookie] is { } entered ? Given(entered)
        : Given(context.User.FindFirstValue(ClaimTypes.NameIdentifier)) ?? Given(context.User.Identity?.Name);

    /// <summary>The one rep who has this id, name or e-mail address; null where none or several have.</summary>
    public static FoundName? Find(ImmutableArray<FoundName> all, string? asked) => asked is null ? null
        : Only(all, one => one.Id == asked)
            ?? Only(all, one => Same(one.Name, asked))
            ?? (asked.Split('@') is [{ Length: > 0 } name, _] ? Only(all, one => Same(one.Id, name) || Same(one.Name, name) || Same(Dotted(one.Name), name)) : null);

    private static FoundName? Only(ImmutableArray<FoundName> all, Func<FoundName, bool> isIt) => all.Where(isIt).Take(2).ToList() is [var one] ? one : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>As most companies make addresses of names: <c>Ana Ruiz</c> has <c>ana.ruiz@…</c>.</summary>
    private static string Dotted(string name) => string.Join('.', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
