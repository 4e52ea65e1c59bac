using System.Globalization;
using System.Web;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>Cursor paging: present when the page size was asked for by <c>page[size]</c>.</summary>
internal sealed record PageMeta(bool? HasMore, string? AfterCursor);

/// <summary>An answer that may go on: by cursor, or by page number for lists that know no cursor.</summary>
internal interface IPaged
{
    PageMeta? Meta { get; }

    string? NextPage { get; }
}

/// <summary>Where a list goes on. Only the number or cursor is taken from Zendesk's link, so that credentials follow it nowhere.</summary>
internal sealed record PageMark(string? After, int? Page)
{
    /// <summary>The page after this answer, or null at the end.</summary>
    public static PageMark? Next(IPaged answer)
    {
        if (answer.Meta is { HasMore: true, AfterCursor: { Length: > 0 } cursor })
        {
            return new PageMark(cursor, null);
        }

        var query = answer.Meta is null && Uri.TryCreate(answer.NextPage, UriKind.Absolute, out var link) ? link.Query : string.Empty;
        return int.TryParse(HttpUtility.ParseQueryString(query)["page"], CultureInfo.InvariantCulture, out var page) ? new PageMark(null, page) : null;
    }
}
