using System.Net.Http.Headers;
using System.Text.Json;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>
/// Opens and sends files at a remote, as streams. The remote's credentials go to its own address only: where it keeps files elsewhere, that
/// place is asked without them, and only where <see cref="FilePlaces"/> lets it.
/// </summary>
/// <param name="own">Signs requests in; its base address is the remote's.</param>
/// <param name="others">The same way to the network, with the same budget, without credentials.</param>
/// <param name="places">From where files may come.</param>
/// <param name="profile">The vendor.</param>
/// <param name="clock">For time-outs.</param>
internal sealed class FileTransfer(HttpClient own, HttpClient others, FilePlaces places, RemoteProfile profile, TimeProvider clock)
{
    private const int MostRedirects = 5;

    /// <summary>Opens a file for reading, or null when it is gone. Redirects are followed, each after a look at where it leads.</summary>
    /// <param name="address">Absolute, or relative to the remote's base address.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="contentType">Its type as the remote listed it.</param>
    /// <param name="cancellationToken">Ends the wait; not the reading afterwards.</param>
    public async Task<FileContent?> OpenAsync(Uri address, string name, string contentType, CancellationToken cancellationToken)
    {
        try
        {
            var response = await FollowAsync(new Uri(own.BaseAddress!, address), cancellationToken);
            var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            return new FileContent(name, contentType, response.Content.Headers.ContentLength, new PatientStream(content, response, profile, clock));
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return null;
        }
    }

    /// <summary>Sends a file. A write: never repeated, and of unknown fate when no readable answer came.</summary>
    /// <param name="request">To the remote's own address; its content is the body or holds it.</param>
    /// <param name="body">Tells of the progress: a transfer that stands still, or nearly, is given up.</param>
    /// <param name="options">For reading the answer.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    public Task<T> SendAsync<T>(HttpRequestMessage request, FileBody body, JsonSerializerOptions options, CancellationToken cancellationToken) =>
        SendAsync(request, body, answer => Read<T>(answer, options), cancellationToken);

    /// <inheritdoc cref="SendAsync{T}(HttpRequestMessage, FileBody, JsonSerializerOptions, CancellationToken)"/>
    /// <param name="request">To the remote's own address; its content is the body or holds it.</param>
    /// <param name="body">Tells of the progress.</param>
    /// <param name="read">Reads the answer, which is in memory.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    public async Task<T> SendAsync<T>(HttpRequestMessage request, FileBody body, Func<HttpResponseMessage, T> read, CancellationToken cancellationToken)
    {
        request.Options.Set(FileRequests.Body, body);
        using var response = await own.SendAsync(request, cancellationToken);
        return read(response);
    }

    private T Read<T>(HttpResponseMessage response, JsonSerializerOptions options)
    {
        try
        {
            using var answer = response.Content.ReadAsStream();
            return JsonSerializer.Deserialize<T>(answer, options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException failure)
        {
            var request = response.RequestMessage!;
            throw new RemoteException(
                profile.Remote,
                RemoteFailureKind.FateUnknown,
                $"{profile.Name} gave an answer that cannot be read ({request.Method} {request.RequestUri?.AbsolutePath}): {failure.Message}",
                inner: failure);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            places.Check(address);
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
            request.Options.Set(FileRequests.Streams, true);
            var client = IsOwn(address) ? own : others;
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                address = Next(address, response.Headers.Location);
            }
        }

        throw Refused($"led from address to address more than {MostRedirects} times for a file");
    }

    private bool IsOwn(Uri address) => Uri.Compare(
        address, own.BaseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private Uri Next(Uri from, Uri? to) => to is null ? throw Refused("led nowhere for a file") : new Uri(from, to);

    private RemoteException Refused(string what) => new(profile.Remote, RemoteFailureKind.Refused, $"{profile.Name} {what}.");
}
