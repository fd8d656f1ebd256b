using CsBot.Tests.Deployment;

namespace CsBot.Tests.Requirements;

/// <summary>A test that runs the Bicep CLI or a deployment script.</summary>
public sealed class DeploymentFactAttribute() : RequirementFactAttribute(DeploymentTools.Missing);
