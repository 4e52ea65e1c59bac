using System.Globalization;
using System.Security.Cryptography;
using BugBridge.Storage.Files;

namespace BugBridge.Host.Access;

/// <summary>
/// Knows which sessions somebody signed out of, so that a copy of their cookie opens nothing. They stand in a file beside the keys of the cookies,
/// until the cookie would have ended by itself. Thread-safe.
/// </summary>
/// <param name="folder">Where the file is, which has to exist.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Says when the file cannot be written: then the list lasts until the process ends.</param>
internal sealed partial class Sessions(string folder, TimeProvider clock, ILogger<Sessions> log)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "ended-sessions.txt";

    /// <summary>How many are kept. Where there are more, all sessions that began before now end, and the list begins again.</summary>
    public const int Most = 10_000;

    /// <summary>How long somebody stays signed in without coming back.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The id that stands for every session that began before it ended.</summary>
    private const string All = "*";

    private readonly string _path = Path.Combine(folder, FileName);
    private readonly Lock _gate = new();
    private Dictionary<string, DateTimeOffset>? _ended;

    /// <summary>The id of a session that begins now.</summary>
    public string New() => string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}-{RandomNumberGenerator.GetHexString(32, lowercase: true)}");

    /// <summary>Whether nobody has signed out of it. What has no id began before sessions had one, and could not be ended.</summary>
    public bool IsOpen(string? id)
    {
        if (BeganAt(id) is not { } began)
        {
            return false;
        }

        lock (_gate)
        {
            var ended = Ended();
            return !ended.ContainsKey(id!) && !(ended.TryGetValue(All, out var all) && began <= all);
        }
    }

    /// <summary>Ends one.</summary>
    public void End(string? id)
    {
        if (BeganAt(id) is null)
        {
            return;
        }

        lock (_gate)
        {
            var (ended, now) = (Ended(), clock.GetUtcNow());
            ended[id!] = now;
            if (ended.Count > Most)
            {
                MakeRoom(ended, now);
                Write(() => PrivateFiles.Replace(_path, ended.Select(Line)));
            }
            else
            {
                Write(() => PrivateFiles.Append(_path, Line(new(id!, now))));
            }
        }
    }

    private static void MakeRoom(Dictionary<string, DateTimeOffset> ended, DateTimeOffset now)
    {
        foreach (var old in ended.Where(one => now - one.Value > Lifetime).Select(one => one.Key).ToList())
        {
            ended.Remove(old);
        }

        if (ended.Count > Most)
        {
            ended.Clear();
            ended[All] = now;
        }
    }

    private static string Line(KeyValuePair<string, DateTimeOffset> ended) =>
        string.Create(CultureInfo.InvariantCulture, $"{ended.Key} {ended.Value.ToUnixTimeMilliseconds()}");

    private static DateTimeOffset? BeganAt(string? id) =>
        id?.Split('-') is [var began, _] && long.TryParse(began, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private Dictionary<string, DateTimeOffset> Ended()
    {
        if (_ended is not null)
        {
            return _ended;
        }

        _ended = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var lines = File.Exists(_path) ? File.ReadAllLines(_path) : [];
        foreach (var line in lines)
        {
            if (line.Split(' ') is [var id, var at] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
                && DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) is var ended && clock.GetUtcNow() - ended <= Lifetime)
            {
                _ended[id] = ended;
            }
        }

        // What is over leaves the file at each start, because lines are only added to it otherwise.
        if (lines.Length > _ended.Count)
        {
            var read = _ended;
            Write(() => PrivateFiles.Replace(_path, read.Select(Line)));
        }

        return _ended;
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

    [LoggerMessage(LogLevel.Warning, "{Path} cannot be written, so a signed-out session could be used again after a restart: {Reason}")]
    private static partial void LogUnsaved(ILogger log, string path, string reason);
}
