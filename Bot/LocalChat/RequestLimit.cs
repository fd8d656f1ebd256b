using Microsoft.AspNetCore.Http.Metadata;

namespace CsBot.LocalChat;

/// <summary>How large the body of a request may be.</summary>
internal sealed record RequestLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
