using BugBridge.Core.Remotes;
using Npgsql;

namespace BugBridge.Storage.Postgres;

/// <summary>
/// The right to dispatch: an advisory lock that a connection of its own holds, and that ends with it. Whoever has it writes only while it is held
/// (<see cref="Confirm"/>), because a connection can end while its process goes on.
/// </summary>
internal sealed class PostgresRight : IDisposable
{
    private const string Take = $"SELECT pg_try_advisory_lock({PostgresLocks.Program}, {PostgresLocks.Dispatching})";

    private const string Give = $"SELECT pg_advisory_unlock({PostgresLocks.Program}, {PostgresLocks.Dispatching})";

    private readonly PostgresAddress _address;
    private readonly Action _onEnd;
    private NpgsqlConnection _connection;

    private PostgresRight(PostgresAddress address, NpgsqlConnection connection, Action onEnd) =>
        (_address, _connection, _onEnd, Holder) = (address, connection, onEnd, connection.ProcessID);

    /// <summary>The number of the server's process that holds the lock.</summary>
    public int Holder { get; private set; }

    /// <summary>Takes the right.</summary>
    /// <exception cref="StoreException">Another process has it.</exception>
    public static PostgresRight Acquire(PostgresAddress address, Action onEnd) => new(address, Connect(address), onEnd);

    /// <summary>Takes the lock again after its connection has ended.</summary>
    /// <exception cref="StoreException">Another process took it meanwhile.</exception>
    public void Confirm()
    {
        _connection.Dispose();
        _connection = Connect(_address);
        Holder = _connection.ProcessID;
    }

    /// <summary>Gives the right to the next one.</summary>
    public void Dispose()
    {
        _onEnd();
        try
        {
            // The end of the connection alone would be noticed by the server a moment later.
            using var command = new NpgsqlCommand(Give, _connection);
            command.ExecuteNonQuery();
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException)
        {
            // The connection has ended, and the lock with it.
        }

        _connection.Dispose();
    }

    private static NpgsqlConnection Connect(PostgresAddress address)
    {
        var connection = new NpgsqlConnection(address.Own);
        try
        {
            connection.Open();
            using var command = new NpgsqlCommand(Take, connection);
            return command.ExecuteScalar() is true ? connection : throw new StoreException(
                $"Another bugbridge is already using the database {address}. Stop that one first, or give this one a database of its own in Storage:ConnectionString.");
        }
        catch (Exception fault)
        {
            connection.Dispose();
            throw fault is NpgsqlException failed && PostgresFaults.Explain(failed, address) is { } explained ? explained : fault;
        }
    }
}
