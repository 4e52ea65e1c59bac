using System.Globalization;
using BugBridge.Storage.Database;
using Npgsql;

namespace BugBridge.Storage.Postgres;

/// <summary>How the server is called, and what operators are told it is: never with the password.</summary>
internal sealed class PostgresAddress
{
    private const int PingSeconds = 30;
    private const int MostPrepared = 200;

    private readonly NpgsqlConnectionStringBuilder _address;

    public PostgresAddress(StorageSettings settings)
    {
        _address = ServerAddress.Read(settings);
        _address.ApplicationName ??= "bugbridge";

        // A question over years may last; one to a server that is gone ends by the network.
        if (!_address.ShouldSerialize("Command Timeout"))
        {
            _address.CommandTimeout = 0;
        }

        (_address.TcpKeepAlive, _address.KeepAlive) = (true, PingSeconds);
        (_address.MaxAutoPrepare, _address.AutoPrepareMinUsages) = (MostPrepared, 2);

        // A machine that went away without a word gives its locks back within a minute.
        // Commits wait for the disk: a write that a remote has seen would otherwise be unknown here after a power cut, and be made again.
        var own = string.Create(CultureInfo.InvariantCulture, $"-c lock_timeout={settings.BusyTimeoutSeconds}s -c synchronous_commit=on -c tcp_keepalives_idle={PingSeconds} -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3");
        _address.Options = string.IsNullOrEmpty(_address.Options) ? own : $"{_address.Options} {own}";
    }

    /// <summary>For questions, whose connections are used again.</summary>
    public string Pooled => _address.ConnectionString;

    /// <summary>For connections whose end ends what they hold.</summary>
    public string Own => new NpgsqlConnectionStringBuilder(_address.ConnectionString) { Pooling = false }.ConnectionString;

    /// <summary>What operators call it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_address.Database} at {_address.Host}:{_address.Port}");

    /// <summary>Who signs in.</summary>
    public string Account => _address.Username!;
}
