namespace CsBot.Tests.Requirements;

/// <summary>A fact that runs a script of Bot.Tests/node: it needs Node.js and the packages that <c>npm ci</c> installs there.</summary>
/// <param name="package">The package it needs above all.</param>
public sealed class NodeFactAttribute(string? package = null)
    : RequirementFactAttribute(Node.Missing ?? (package is null ? null : Node.MissingPackage(package)));
