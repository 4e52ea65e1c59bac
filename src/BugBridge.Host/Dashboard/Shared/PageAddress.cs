using Microsoft.AspNetCore.Http.Extensions;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Addresses of pages with what was chosen on them.</summary>
internal static class PageAddress
{
    /// <summary>The address; what is null or empty is left out.</summary>
    public static string Of(string path, params (string Name, string? Value)[] choices)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in choices)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return path + query;
    }
}
