using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace BugBridge.Host.Health;

/// <summary>Keeps what the program's own instruments counted since the start, for the page about its health.</summary>
internal sealed class Instruments : IHostedService, IDisposable
{
    private const int LagsKept = 500;

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _missed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Sender, int Status), long> _webhooks = [];
    private readonly ConcurrentQueue<double> _lags = [];

    /// <summary>News that a poll found before any webhook, by remote.</summary>
    public IReadOnlyDictionary<string, long> Missed => _missed;

    /// <summary>Webhooks by sender and answer.</summary>
    public ImmutableArray<(string Sender, int Status, long Count)> Webhooks =>
        [.. _webhooks.Select(one => (one.Key.Sender, one.Key.Status, one.Value)).OrderBy(one => one.Sender, StringComparer.Ordinal).ThenBy(one => one.Status)];

    /// <summary>From journaling an action to its being done, of the last actions: the middle one, and the one that nine in ten do not exceed.</summary>
    public (TimeSpan? Middle, TimeSpan? Most) Lag
    {
        get
        {
            var lags = _lags.Order().ToList();
            return lags.Count == 0 ? (null, null) : (Of(0.5), Of(0.9));
            TimeSpan Of(double share) => TimeSpan.FromSeconds(lags[(int)((lags.Count - 1) * share)]);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is "bugbridge.missed" or "bugbridge.webhooks" or "bugbridge.lag")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, _, _) => Keep(value));
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listener.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _listener.Dispose();

    private void Count(string name, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (name == "bugbridge.missed")
        {
            _missed.AddOrUpdate(Tag(tags, "remote"), value, (_, held) => held + value);
        }
        else
        {
            var status = int.Parse(Tag(tags, "status"), CultureInfo.InvariantCulture);
            _webhooks.AddOrUpdate((Tag(tags, "sender"), status), value, (_, held) => held + value);
        }
    }

    private void Keep(double lag)
    {
        _lags.Enqueue(lag);
        while (_lags.Count > LagsKept)
        {
            _lags.TryDequeue(out _);
        }
    }

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
        {
            if (key == name)
            {
                return Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
            }
        }

        return string.Empty;
    }
}
