using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Deliveries;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;

namespace BugBridge.Host.Notify;

/// <summary>Makes the packs whose time has come, keeps them, and sends what is kept until it arrives.</summary>
internal sealed class PackPost(
    NotifySettings settings,
    ReportSettings reports,
    WebSettings web,
    IDeliveryStore store,
    PackSources packs,
    IEnumerable<ISender> senders,
    RetryRule retries,
    SecretGuard guard,
    PdfPrinter printer,
    TimeProvider clock)
{
    private const int AtOnce = 20;

    private readonly ImmutableArray<Schedule> _schedules = [.. settings.Schedules.Select(one => new Schedule(one, reports.Zone))];

    /// <summary>One pass: packs whose time came since the last pass, then everything that is due to be sent.</summary>
    /// <returns>Deliveries that were tried, that arrived, and that did not.</returns>
    public async Task<PollCounts> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var schedule in _schedules)
        {
            await MakeAsync(schedule, cancellationToken);
        }

        var arrived = 0;
        var due = await store.DueAsync(clock.GetUtcNow(), AtOnce, cancellationToken);
        foreach (var delivery in due)
        {
            arrived += await SendAsync(delivery, cancellationToken) ? 1 : 0;
        }

        return new PollCounts(due.Length, arrived, due.Length - arrived);
    }

    private async Task MakeAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await store.ReadMarkAsync(schedule.Name, cancellationToken) is not { } mark)
        {
            // A schedule that is new has missed nothing.
            await store.AddAsync(schedule.Name, now, [], cancellationToken);
        }
        else if (schedule.LastBetween(mark, now) is { } time)
        {
            await store.AddAsync(schedule.Name, time, await MakeAsync(schedule, time, now, cancellationToken), cancellationToken);
        }
    }

    private async Task<ImmutableArray<Delivery>> MakeAsync(Schedule schedule, DateTimeOffset time, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var words = Words.For(reports);
        var period = schedule.PeriodAt(time);
        var pack = await packs.Find(schedule.Pack)!.MakeAsync(period, words, cancellationToken);
        var files = ImmutableArray.CreateBuilder<DeliveryFile>();
        foreach (var format in schedule.Formats.Select(format => Enum.Parse<PackFormat>(format, ignoreCase: true)))
        {
            var file = await WriteAsync(pack, period, format, words, cancellationToken);
            if (files.All(other => other.Name != file.Name))
            {
                files.Add(new DeliveryFile(file.Name, file.MediaType, file.Bytes()));
            }
        }

        var summary = guard.Clean(PackSummary.Write(pack, AddressOf(pack, period), words));
        return
        [
            .. schedule.Targets.Select(target => new Delivery
            {
                Stamp = Stamp.For("delivery", schedule.Name, time.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), target),
                Pack = pack.Name,
                Period = period.ToString(),
                Target = target,
                Title = pack.Title,
                Summary = summary,
                Files = target.StartsWith(ChatSender.Prefix, StringComparison.Ordinal) ? [] : files.ToImmutable(),
                MadeAt = now,
                DueAt = now,
            }),
        ];
    }

    /// <summary>A pack that cannot be printed here goes as HTML, which prints the same: the meeting shall have it.</summary>
    private async Task<PackFile> WriteAsync(Pack pack, Period period, PackFormat format, Words words, CancellationToken cancellationToken)
    {
        try
        {
            return await PackFile.WriteAsync(pack, period.ToString(), format, words, guard, null, printer, cancellationToken);
        }
        catch (PrintException)
        {
            return await PackFile.WriteAsync(pack, period.ToString(), PackFormat.Html, words, guard, cancellationToken: cancellationToken);
        }
    }

    private async Task<bool> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            await senders.First(sender => delivery.Target.StartsWith(sender.Scheme, StringComparison.Ordinal)).SendAsync(delivery, cancellationToken);
            await store.SettleAsync(delivery with { State = DeliveryState.Done, Attempts = delivery.Attempts + 1, LastError = null }, cancellationToken);
            return true;
        }
        catch (SendException failure)
        {
            var now = clock.GetUtcNow();
            var attempts = delivery.Attempts + 1;
            await store.SettleAsync(
                delivery with
                {
                    Target = failure.Remaining ?? delivery.Target,
                    State = now - delivery.MadeAt > settings.GiveUpAfter ? DeliveryState.SetAside : DeliveryState.Waiting,
                    Attempts = attempts,
                    DueAt = now + retries.Wait(attempts),
                    LastError = guard.Clean(failure.Message),
                },
                cancellationToken);
            return false;
        }
    }

    private string? AddressOf(Pack pack, Period period) =>
        web.PublicUrl.Length == 0 ? null : $"{web.PublicUrl.TrimEnd('/')}/reports/{pack.Name}.html?period={period}";
}
