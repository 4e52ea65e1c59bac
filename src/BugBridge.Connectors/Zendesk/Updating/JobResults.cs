using System.Text.Json;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>What an ended job did to each of its tickets.</summary>
internal sealed class JobResults
{
    private readonly WireJob _job;
    private readonly Dictionary<long, WireJobResult> _byTicket;

    public JobResults(WireJob job)
    {
        _job = job;
        _byTicket = Read(job).Where(result => result.Id is not null).DistinctBy(result => result.Id).ToDictionary(result => result.Id!.Value);
    }

    /// <summary>
    /// Why the ticket was not told; null when it was. A ticket that the job says nothing about may or may not have been told.
    /// </summary>
    public RemoteException? FailureOf(long ticket)
    {
        if (!_byTicket.TryGetValue(ticket, out var result))
        {
            return Failed(RemoteFailureKind.FateUnknown, $"Zendesk's job {_job.Id} ({_job.Status}) says nothing about ticket {ticket}. {_job.Message}");
        }

        return result.Success ?? result.Error is null
            ? null
            : Failed(KindOf(result.Error), $"Zendesk did not update ticket {ticket}: {result.Error}: {result.Details}");
    }

    private static List<WireJobResult> Read(WireJob job)
    {
        if (job.Results.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        try
        {
            return job.Results.Deserialize<List<WireJobResult>>(ZendeskJson.Options) ?? [];
        }
        catch (JsonException failure)
        {
            throw new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.FateUnknown,
                $"The results of Zendesk's job {job.Id} cannot be read: {failure.Message}",
                inner: failure);
        }
    }

    private static RemoteFailureKind KindOf(string? error) => error switch
    {
        "TicketNotFound" or "RecordNotFound" or "NotFound" => RemoteFailureKind.Gone,
        "UpdateConflict" or "TooManyRequests" or "ServiceUnavailable" or "DatabaseConflict" => RemoteFailureKind.TryLater,
        _ => RemoteFailureKind.Refused,
    };

    private static RemoteException Failed(RemoteFailureKind kind, string message) => new(Remote.Helpdesk, kind, message.TrimEnd(' ', ':'));
}
