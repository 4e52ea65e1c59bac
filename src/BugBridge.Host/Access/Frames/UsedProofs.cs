using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BugBridge.Storage.Files;

namespace BugBridge.Host.Access.Frames;

/// <summary>
/// Remembers what may be used once, for as long as it would be good, so that a copy opens nothing; also over a restart, by a file beside the keys.
/// Only what is proven gets here, so nobody else can fill it. Thread-safe.
/// </summary>
/// <param name="folder">Where the file is, which has to exist.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Says when the file cannot be written: then what was used is remembered until the process ends.</param>
internal sealed partial class UsedProofs(string folder, TimeProvider clock, ILogger<UsedProofs> log)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "used-frames.txt";

    /// <summary>How many are remembered. Beyond, nothing is taken until some are over.</summary>
    public const int Most = 100_000;

    /// <summary>After so many further lines the file is written anew, without what is over.</summary>
    private const int LinesBetween = 1_000;

    private readonly string _path = Path.Combine(folder, FileName);
    private readonly Lock _gate = new();
    private Dictionary<string, DateTimeOffset>? _used;
    private int _lines;

    /// <summary>How many are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return Used().Count;
            }
        }
    }

    /// <summary>Notes that something is used. False when it was used before.</summary>
    /// <param name="kind">What it is: ids of different kinds do not meet.</param>
    /// <param name="id">Its id.</param>
    /// <param name="until">Until when it would be good.</param>
    public bool TryUse(string kind, string id, DateTimeOffset until)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {id}")))[..32];
        lock (_gate)
        {
            var used = Used();
            if (used.Count >= Most || _lines >= LinesBetween)
            {
                Forget(used);
            }

            if (used.Count >= Most || !used.TryAdd(key, until))
            {
                return false;
            }

            _lines++;
            Write(() => PrivateFiles.Append(_path, Line(key, until)));
            return true;
        }
    }

    private static string Line(string key, DateTimeOffset until) => string.Create(CultureInfo.InvariantCulture, $"{key} {until.ToUnixTimeMilliseconds()}");

    private void Forget(Dictionary<string, DateTimeOffset> used)
    {
        var now = clock.GetUtcNow();
        foreach (var over in used.Where(one => one.Value < now).Select(one => one.Key).ToList())
        {
            used.Remove(over);
        }

        _lines = 0;
        Write(() => PrivateFiles.Replace(_path, used.Select(one => Line(one.Key, one.Value))));
    }

    private Dictionary<string, DateTimeOffset> Used()
    {
        if (_used is not null)
        {
            return _used;
        }

        _used = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var line in File.Exists(_path) ? File.ReadAllLines(_path) : [])
        {
            if (line.Split(' ') is [var key, var until] && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            {
                _used[key] = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            }
        }

        if (_used.Count > 0)
        {
            Forget(_used);
        }

        return _used;
    }

    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogUnsaved(log, _path, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Path} cannot be written, so a link that opened the panel could be used again after a restart: {Reason}")]
    private static partial void LogUnsaved(ILogger log, string path, string reason);
}
