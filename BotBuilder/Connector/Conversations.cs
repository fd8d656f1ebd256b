using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls about conversations, over HTTP.</summary>
public class Conversations : IConversations
{
    private static readonly MediaTypeHeaderValue _json = new("application/json", "utf-8");

    private readonly ConnectorClient _client;

    internal Conversations(ConnectorClient client) => _client = client;

    async Task<T?> IConversations.CallAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, Address(path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, BotJson.TypeInfo<object>()));
            request.Content.Headers.ContentType = _json;
        }
        if (_client.Credentials is { } credentials) await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        using var response = await _client.HttpClient.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent)
        {
            return await ReadAsync<T>(response, cancellationToken);
        }
        throw await ErrorAsync(request, response, cancellationToken);
    }

    private Uri Address(string path)
    {
        string root = _client.BaseUri.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}");
    }

    // A channel that takes its time answers 202 without a body: then nobody knows the id.
    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        byte[] content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return content.AsSpan().Trim(" \r\n\t"u8).IsEmpty ? null : JsonSerializer.Deserialize(content, BotJson.TypeInfo<T>());
    }

    private static async Task<ErrorResponseException> ErrorAsync(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string? sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        string content = await response.Content.ReadAsStringAsync(cancellationToken);
        var error = Parse(content);
        string code = error?.Error?.Code is { } text ? $" ({text})" : string.Empty;
        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'{code}")
        {
            Request = new HttpRequestMessageWrapper(request, sent),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = error,
        };
    }

    private static ErrorResponse? Parse(string content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, BotJson.TypeInfo<ErrorResponse>());
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing: the text is in Response.Content.
            return null;
        }
    }
}
