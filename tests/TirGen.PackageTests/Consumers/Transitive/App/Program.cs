using System.Text;
using Library;
using Tir.ModelEndpoints;

UpdateAutoScaleRequest request = new() { AutoScalePolicy = Policies.Fixed(2) };
Span<byte> buffer = stackalloc byte[256];
request.TryWrite(buffer, out int written);
Console.WriteLine(Encoding.UTF8.GetString(buffer[..written]));
