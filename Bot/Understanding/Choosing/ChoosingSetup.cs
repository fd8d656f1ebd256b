using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;

namespace CsBot.Understanding.Choosing;

/// <summary>The language model that an admin may connect: Azure OpenAI, any OpenAI-compatible server, Ollama.</summary>
internal static class ChoosingSetup
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    public static IServiceCollection AddChoosing(this IServiceCollection services)
    {
        services.AddOptions<ChoosingOptions>().BindConfiguration(ChoosingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ITopicChooser>(provider => provider.GetRequiredService<IOptions<ChoosingOptions>>().Value is { IsOn: true } options
            ? ActivatorUtilities.CreateInstance<ModelChooser>(provider, Connect(options))
            : new NoChooser());
        return services;
    }

    private static IChatClient Connect(ChoosingOptions options)
    {
        var settings = new OpenAIClientOptions { Endpoint = options.Endpoint, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
#pragma warning disable OPENAI001 // Signing in by Entra ID is still called experimental there.
        OpenAIClient client = options is { Key: null, IdentityClientId: { } identity }
            ? new OpenAIClient(new BearerTokenPolicy(new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity)), Scope), settings)
            : new OpenAIClient(new ApiKeyCredential(options.Key ?? "none"), settings);
#pragma warning restore OPENAI001
        return client.GetChatClient(options.Name).AsIChatClient();
    }
}
