using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BugBridge.Storage.Writing;

/// <summary>
/// Statements that write whole rows, made from the model so that it stays the only place that names columns. In a dialect that SQLite
/// and PostgreSQL share.
/// </summary>
/// <typeparam name="TRow">The row's class.</typeparam>
internal sealed class RowSql<TRow>
    where TRow : class
{
    private readonly IClrPropertyGetter[] _getters;

    private RowSql(string upsert, string insertIfAbsent, IClrPropertyGetter[] getters)
    {
        Upsert = upsert;
        InsertIfAbsent = insertIfAbsent;
        _getters = getters;
    }

    /// <summary>Writes the row, over the one with its key if there is one.</summary>
    public string Upsert { get; }

    /// <summary>Writes the row unless one of the table's unique keys is taken.</summary>
    public string InsertIfAbsent { get; }

    public static RowSql<TRow> From(IModel model)
    {
        var entity = model.FindEntityType(typeof(TRow)) ?? throw new ArgumentException($"{typeof(TRow).Name} is not a table.", nameof(model));
        var properties = entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToArray();
        var insert = $"INSERT INTO \"{entity.GetTableName()}\" ({Columns(properties)}) VALUES ({Places(properties.Length)})";
        var updates = string.Join(", ", properties.Where(property => !property.IsPrimaryKey()).Select(property => Assignment(property)));
        return new(
            $"{insert} ON CONFLICT ({Columns(entity.FindPrimaryKey()!.Properties)}) DO UPDATE SET {updates}",
            $"{insert} ON CONFLICT DO NOTHING",
            [.. properties.Select(property => property.GetGetter())]);
    }

    /// <summary>The row's values in the order of the statements' parameters.</summary>
    public object?[] Values(TRow row) => Array.ConvertAll(_getters, getter => getter.GetClrValue(row));

    private static string Columns(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));

    private static string Places(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));

    private static string Assignment(IReadOnlyProperty property) => $"\"{property.GetColumnName()}\" = excluded.\"{property.GetColumnName()}\"";
}
