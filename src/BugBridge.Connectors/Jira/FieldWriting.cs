using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Turns fields by id or name into what Jira takes.</summary>
internal sealed class FieldWriting(JiraSite site)
{
    private readonly FieldShapes _shapes = new(site.Dialect.Forms, site.Text, site.Zone);

    /// <summary>Adds the fields to a request. Refused when one does not exist or cannot hold its value.</summary>
    public async Task WriteAsync(ImmutableSortedDictionary<string, FieldValue> fields, JsonObject body, CancellationToken cancellationToken)
    {
        foreach (var (nameOrId, value) in fields)
        {
            var field = await site.Fields.FindAsync(nameOrId, cancellationToken);
            body[field.Id!] = _shapes.Shape(field, value);
        }
    }
}
