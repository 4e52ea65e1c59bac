using System.Text.Json;
using System.Text.Json.Serialization;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Notify.Mail;

/// <summary>
/// The tokens of OAuth 2 by which the bridge signs in to the mail server. One that was fetched is kept until shortly before it expires.
/// </summary>
internal sealed class MailTokens(MailSettings settings, IHttpClientFactory clients, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    /// <summary>A life for tokens whose answer names none; RFC 6749 leaves it to the server then.</summary>
    private static readonly TimeSpan Unnamed = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    private Kept? _kept;

    /// <summary>A token that is valid now.</summary>
    /// <exception cref="SendException">None could be had.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (settings.OAuth.Token.Length > 0)
        {
            return settings.OAuth.Token;
        }

        if (_kept is not { } kept || clock.GetUtcNow() >= kept.RenewAt)
        {
            _kept = kept = await FetchAsync(cancellationToken);
        }

        return kept.Token;
    }

    /// <summary>The server refused the token, so the next is fetched afresh.</summary>
    public void Forget() => _kept = null;

    private async Task<Kept> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(nameof(MailTokens));
            using var form = new FormUrlEncodedContent(Asked());
            using var answer = await client.PostAsync(new Uri(settings.OAuth.TokenUrl), form, cancellationToken);
            var read = await ReadAsync(answer, cancellationToken);
            return answer.IsSuccessStatusCode && read.AccessToken is { Length: > 0 } token
                ? new Kept(token, RenewAt(read.ExpiresIn))
                : throw new SendException($"No token for the mail server: {Place} answered {(int)answer.StatusCode}{read.Reason}. Check Notify:Mail:OAuth.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new SendException($"No token for the mail server: {Place} cannot be reached: {failure.Message}", failure);
        }
    }

    private string Place => new Uri(settings.OAuth.TokenUrl).Authority;

    /// <summary>RFC 6749, sections 4.4 and 6.</summary>
    private IEnumerable<KeyValuePair<string, string>> Asked()
    {
        var oauth = settings.OAuth;
        var asked = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = oauth.RefreshToken.Length > 0 ? "refresh_token" : "client_credentials",
            ["refresh_token"] = oauth.RefreshToken,
            ["client_id"] = oauth.ClientId,
            ["client_secret"] = oauth.ClientSecret,
            ["scope"] = oauth.Scope,
        };
        return asked.Where(part => part.Value.Length > 0);
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync<Answer>(content, cancellationToken: cancellationToken) ?? new Answer();
        }
        catch (JsonException)
        {
            return new Answer();
        }
    }

    private DateTimeOffset RenewAt(double? expiresIn)
    {
        var life = expiresIn is > 0 and var seconds ? TimeSpan.FromSeconds(Math.Min(seconds, LongestLife.TotalSeconds)) : Unnamed;
        return clock.GetUtcNow() + life - (life / 2 < Early ? life / 2 : Early);
    }

    private sealed record Kept(string Token, DateTimeOffset RenewAt);

    private sealed record Answer
    {
        [JsonPropertyName("access_token")]
        public string? AccessToken { get; init; }

        /// <summary>Seconds.</summary>
        [JsonPropertyName("expires_in")]
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public double? ExpiresIn { get; init; }

        [JsonPropertyName("error")]
        public string? Error { get; init; }

        [JsonPropertyName("error_description")]
        public string? Description { get; init; }

        [JsonIgnore]
        public string Reason => Error is null ? string.Empty : $" ({Error}{(Description is null ? string.Empty : ": " + Description)})";
    }
}
