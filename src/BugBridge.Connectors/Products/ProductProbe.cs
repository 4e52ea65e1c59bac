using System.Net;
using System.Text.Json;
using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Products;

/// <summary>
/// Tells which product answers at an address, by what each says to somebody without credentials. So an address of the wrong product is told before
/// anybody looks for a fault in the credentials.
/// </summary>
/// <param name="http">Makes the calls; its time-out bounds each.</param>
public sealed class ProductProbe(HttpClient http)
{
    private const string CloudGateway = "api.atlassian.com";

    private static readonly (Product[] Products, string Path, Func<HttpStatusCode, JsonElement, Product> Recognise)[] Signs =
    [
        ([Product.JiraCloud, Product.JiraDataCenter], "rest/api/2/serverInfo", Jira),
        ([Product.Zendesk], "api/v2/users/me", Zendesk),
        ([Product.Freshdesk], "api/v2/agents/me", Freshdesk),
        ([Product.RequestTracker], "REST/2.0/rt", RequestTracker),
    ];

    /// <summary>What answers there. Only the first question is asked where the answer is the expected one.</summary>
    /// <param name="address">The address as people give it.</param>
    /// <param name="expected">What it is said to be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ProductFinding> FindAsync(Uri address, Product expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);

        // Whatever stands behind it answers only with credentials.
        if (address.Host == CloudGateway)
        {
            return new ProductFinding(Product.JiraCloud);
        }

        foreach (var sign in Signs.OrderByDescending(sign => sign.Products.Contains(expected)))
        {
            try
            {
                if (await AskAsync(address, sign.Path, sign.Recognise, cancellationToken) is var found and not Product.Unknown)
                {
                    return new ProductFinding(found);
                }
            }
            catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return new ProductFinding(Product.Unknown, ConnectionWords.Of(failure));
            }
        }

        return new ProductFinding(Product.Unknown);
    }

    private async Task<Product> AskAsync(Uri address, string path, Func<HttpStatusCode, JsonElement, Product> recognise, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address.AbsoluteUri.TrimEnd('/') + "/" + path));
        request.Headers.UserAgent.ParseAdd("BugBridge");
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await http.SendAsync(request, cancellationToken);
        try
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
            return json.RootElement.ValueKind == JsonValueKind.Object ? recognise(answer.StatusCode, json.RootElement) : Product.Unknown;
        }
        catch (JsonException)
        {
            return Product.Unknown;
        }
    }

    private static Product Jira(HttpStatusCode status, JsonElement answer) => Text(answer, "deploymentType") switch
    {
        "Cloud" => Product.JiraCloud,
        null => Product.Unknown,
        _ => Product.JiraDataCenter,
    };

    // Some accounts answer strangers with an anonymous user.
    private static Product Zendesk(HttpStatusCode status, JsonElement answer) =>
        (status == HttpStatusCode.Unauthorized && Text(answer, "error") is not null) || (status == HttpStatusCode.OK && answer.TryGetProperty("user", out _)) ? Product.Zendesk : Product.Unknown;

    private static Product Freshdesk(HttpStatusCode status, JsonElement answer) =>
        status == HttpStatusCode.Unauthorized && Text(answer, "code") is not null ? Product.Freshdesk : Product.Unknown;

    private static Product RequestTracker(HttpStatusCode status, JsonElement answer) =>
        status == HttpStatusCode.Unauthorized && Text(answer, "message") is "Unauthorized" ? Product.RequestTracker : Product.Unknown;

    private static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
