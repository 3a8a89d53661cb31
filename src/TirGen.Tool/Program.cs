using System.Text;
using TirGen.Tool;

// Payloads and rules are Unicode wherever the terminal stands.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Application.Run(args, Console.Out, Console.Error);
