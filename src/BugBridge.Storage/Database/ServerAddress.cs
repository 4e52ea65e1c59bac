using BugBridge.Core.Remotes;
using Npgsql;

namespace BugBridge.Storage.Database;

/// <summary>Reads where PostgreSQL is. What is said of it never shows the connection string, which may hold a password.</summary>
internal static class ServerAddress
{
    private const string Example = "Write it like Host=db.example.com;Database=bugbridge;Username=bugbridge, and the password in Storage:Password.";

    /// <summary>What is wrong with the settings of the server.</summary>
    public static IEnumerable<SetupFault> Faults(StorageSettings settings)
    {
        const string Name = nameof(StorageSettings.ConnectionString);
        var isServer = settings.Engine == DatabaseKind.PostgreSql;
        if (!isServer && (settings.ConnectionString.Length > 0 || settings.Password.Length > 0))
        {
            yield return new(
                nameof(StorageSettings.Engine), "A PostgreSQL server is named, but Storage:Engine is Sqlite.", "Set it to PostgreSql, or leave the server out.");
        }

        if (isServer && TryRead(settings.ConnectionString) is var address && (address?.Host is null || address.Database is null || address.Username is null))
        {
            yield return new(Name, address is null ? "It cannot be read." : "Host, Database or Username is missing.", Example);
        }
    }

    /// <summary>The address; only of settings without faults.</summary>
    public static NpgsqlConnectionStringBuilder Read(StorageSettings settings)
    {
        var address = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        address.Password ??= settings.Password.Length == 0 ? null : settings.Password;
        return address;
    }

    private static NpgsqlConnectionStringBuilder? TryRead(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return null;
        }
    }
}
