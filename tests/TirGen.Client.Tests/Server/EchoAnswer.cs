namespace TirGen.Client.Tests.Server;

/// <summary>What an <see cref="EchoServer"/> writes.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">JSON.</param>
/// <param name="Cut">The share of head and body, 0 to 1, that is written before <paramref name="AtCut"/>.</param>
/// <param name="AtCut">Done in between.</param>
/// <param name="Breaks">The connection ends there.</param>
internal sealed record EchoAnswer(int Status, byte[] Body, double? Cut = null, Action? AtCut = null, bool Breaks = false);
