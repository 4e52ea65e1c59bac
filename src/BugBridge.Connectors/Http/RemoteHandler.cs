using System.Net;
using System.Runtime.ExceptionServices;
using BugBridge.Core.Remotes;
using Polly;
using Polly.Retry;

namespace BugBridge.Connectors.Http;

/// <summary>
/// Between a vendor's client and the wire: waits for the call budget, limits the time, repeats reads that may be repeated, obeys
/// Retry-After, and turns every failure into a <see cref="RemoteException"/> that says whether the call may have had an effect. A
/// response that passes through here is a success (2xx) with its body read whole into memory, up to <see cref="AnswerSize.Most"/>. Only for a file
/// (<see cref="FileRequests"/>) it is left on the wire, redirects pass too, and each piece of the request's file gives the try more time.
/// </summary>
public sealed class RemoteHandler : DelegatingHandler
{
    private readonly RemoteProfile _profile;
    private readonly CallBudget _budget;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<HttpResponseMessage> _reads;

    /// <param name="profile">The vendor.</param>
    /// <param name="budget">Shared by all that call it.</param>
    /// <param name="clock">For time-outs and waits.</param>
    public RemoteHandler(RemoteProfile profile, CallBudget budget, TimeProvider clock)
    {
        (_profile, _budget, _clock) = (profile, budget, clock);
        _reads = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Math.Max(1, profile.ReadTries - 1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = profile.FirstWait,
                MaxDelay = TimeSpan.FromSeconds(20),
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<RemoteException>(
                    failure => failure.Kind is RemoteFailureKind.TryLater or RemoteFailureKind.FateUnknown),
            })
            .Build();
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_profile.IsRead(request))
        {
            return await SendOnceAsync(request, cancellationToken);
        }

        try
        {
            return await _reads.ExecuteAsync(async token => await SendOnceAsync(request, token), cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.FateUnknown)
        {
            throw new RemoteException(_profile.Remote, RemoteFailureKind.TryLater, failure.Message, failure.RetryAfter, failure) { ConcernsAll = failure.ConcernsAll };
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _budget.WaitAsync(cancellationToken);
        using var limit = new CancellationTokenSource(_profile.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        if (request.Options.TryGetValue(FileRequests.Body, out var file))
        {
            GiveTime(limit, file);
        }

        try
        {
            var response = await base.SendAsync(request, either.Token);
            RemoteMetrics.Count(_profile.Remote, request.Method, (int)response.StatusCode);
            if (request.Options.TryGetValue(FileRequests.Streams, out _) && (response.IsSuccessStatusCode || IsRedirect(response)))
            {
                return response;
            }

            if (response.IsSuccessStatusCode)
            {
                await response.Content.LoadIntoBufferAsync(AnswerSize.Most, either.Token);
                return response;
            }

            throw await FailureAsync(request, response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            RemoteMetrics.Count(_profile.Remote, request.Method, 0);
            throw Failed(request, RemoteFailureKind.FateUnknown, $"gave no answer within {_profile.Timeout.TotalSeconds:0.#} s{(file is null ? string.Empty : ", or took hardly anything of the file")}");
        }
        catch (HttpRequestException failure) when (failure.InnerException is RemoteException refused)
        {
            // The connection was refused by the bridge itself.
            ExceptionDispatchInfo.Throw(refused);
            throw;
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            var kind = _profile.IsRead(request) ? RemoteFailureKind.Unreadable : RemoteFailureKind.FateUnknown;
            throw Failed(request, kind, $"gave an answer of more than {AnswerSize.Most / (1024 * 1024)} MB, which was not read", inner: failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            RemoteMetrics.Count(_profile.Remote, request.Method, 0);
            throw Failed(request, KindOf(failure), "could not be reached: " + ConnectionWords.Of(failure), inner: failure, concernsAll: KindOf(failure) == RemoteFailureKind.TryLater);
        }
    }

    private void GiveTime(CancellationTokenSource limit, FileBody file)
    {
        var pace = new TransferPace(_profile.Timeout);
        var last = _clock.GetTimestamp();
        file.Moved = bytes =>
        {
            pace.Moved(bytes, _clock.GetElapsedTime(last));
            last = _clock.GetTimestamp();
            limit.CancelAfter(pace.Left);
        };
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null;

    private static RemoteFailureKind KindOf(Exception failure) =>
        failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        }
            ? RemoteFailureKind.TryLater
            : RemoteFailureKind.FateUnknown;

    private async Task<RemoteException> FailureAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            var retryAfter = RetryAfter.Read(response, _clock);
            if (retryAfter is { } pause)
            {
                _budget.Pause(pause);
            }

            var body = await BodyStartAsync(response, cancellationToken);
            var said = _profile.Explain(response.StatusCode, body) ?? response.ReasonPhrase ?? "no reason given";
            var concernsAll = retryAfter is not null || (int)response.StatusCode is 401 or 429;
            return Failed(request, KindOf(response.StatusCode), $"answered {(int)response.StatusCode}: {said}", retryAfter, concernsAll: concernsAll);
        }
    }

    private static RemoteFailureKind KindOf(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => RemoteFailureKind.NotAllowed,
        404 or 410 => RemoteFailureKind.Gone,
        408 or 409 or 412 or 423 or 425 or 429 => RemoteFailureKind.TryLater,
        >= 500 => RemoteFailureKind.FateUnknown,
        _ => RemoteFailureKind.Refused,
    };

    private static async Task<string> BodyStartAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var start = new char[16 * 1024];
        var length = await reader.ReadBlockAsync(start, cancellationToken);
        return new string(start, 0, length);
    }

    private RemoteException Failed(
        HttpRequestMessage request, RemoteFailureKind kind, string what, TimeSpan? retryAfter = null, Exception? inner = null, bool concernsAll = false) =>
        new(_profile.Remote, kind, $"{_profile.Name} {what} ({request.Method} {request.RequestUri?.AbsolutePath}).", retryAfter, inner) { ConcernsAll = concernsAll };
}
