namespace CsBot.Admin.Doctor;

/// <summary>A check under the name by which an admin and a monitor know it.</summary>
internal sealed record NamedCheck(string Id, Func<IServiceProvider, ICheck> Create);

/// <summary>All checks, in the order in which they are told: what others depend on comes first.</summary>
internal static class Checks
{
    public static IReadOnlyList<NamedCheck> All { get; } =
    [
        Of<SettingsCheck>("settings"),
        Of<UnknownSettingsCheck>("unknown-settings"),
        Of<IdentityCheck>("identity"),
        Of<CertificateCheck>("certificate"),
        Of<CredentialCheck>("credential"),
        Of<MetadataCheck>("metadata-host"),
        Of<ClockCheck>("clock"),
        Of<DataFolderCheck>("data-folder"),
        Of<DatabaseCheck>("database"),
        Of<ReplicasCheck>("replicas"),
        Of<OutboxCheck>("outbox"),
        Of<InboxCheck>("inbox"),
        Of<ContentCheck>("content"),
        Of<EncoderCheck>("encoder"),
        Of<PublicEndpointCheck>("public-endpoint"),
        Of<TelemetryCheck>("telemetry"),
        Of<ChatPageCheck>("chat-page"),
    ];

    private static NamedCheck Of<TCheck>(string id)
        where TCheck : ICheck => new(id, services => ActivatorUtilities.CreateInstance<TCheck>(services));
}
